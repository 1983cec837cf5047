package dev.cella.kernel.comm;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What one message of a comm carries.
 *
 * <p>JSON is held as maps with string keys, lists, strings, booleans, null, and numbers: whole ones come as {@link Long},
 * others as {@link Double}.
 *
 * @param data what is said
 * @param metadata what is said about it; usually empty
 * @param buffers bytes that go beside the JSON as they are; usually none. The arrays are not copied
 */
public record CommMessage(Map<String, Object> data, Map<String, Object> metadata, List<byte[]> buffers) {
    /** Takes copies of the maps and the list. */
    public CommMessage {
        data = Collections.unmodifiableMap(new LinkedHashMap<>(data));
        metadata = Collections.unmodifiableMap(new LinkedHashMap<>(metadata));
        buffers = List.copyOf(buffers);
    }

    /** A message of JSON alone. */
    public static CommMessage of(Map<String, ?> data) {
        return new CommMessage(new LinkedHashMap<>(data), Map.of(), List.of());
    }

    /** This message with other metadata. */
    public CommMessage withMetadata(Map<String, ?> other) {
        return new CommMessage(data, new LinkedHashMap<>(other), buffers);
    }

    /** This message with other bytes beside it. */
    public CommMessage withBuffers(List<byte[]> other) {
        return new CommMessage(data, metadata, other);
    }
}
