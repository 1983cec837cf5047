package dev.cella.kernel.comm;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The content of one message of a comm.
 *
 * <p>JSON is held as maps with string keys, lists, strings, booleans, null, and numbers: whole ones come as {@link
 * Long}, others as {@link Double}.
 *
 * @param data the content
 * @param metadata data about the content; usually empty
 * @param buffers bytes that are sent beside the JSON unchanged; usually none. The arrays are not copied
 */
public record CommMessage(Map<String, Object> data, Map<String, Object> metadata, List<byte[]> buffers) {
    /** Copies the maps and the list. */
    public CommMessage {
        data = Collections.unmodifiableMap(new LinkedHashMap<>(data));
        metadata = Collections.unmodifiableMap(new LinkedHashMap<>(metadata));
        buffers = List.copyOf(buffers);
    }

    /** Creates a message of JSON only. */
    public static CommMessage of(Map<String, ?> data) {
        return new CommMessage(new LinkedHashMap<>(data), Map.of(), List.of());
    }

    /** Returns this message with other metadata. */
    public CommMessage withMetadata(Map<String, ?> other) {
        return new CommMessage(data, new LinkedHashMap<>(other), buffers);
    }

    /** Returns this message with other buffers. */
    public CommMessage withBuffers(List<byte[]> other) {
        return new CommMessage(data, metadata, other);
    }
}
