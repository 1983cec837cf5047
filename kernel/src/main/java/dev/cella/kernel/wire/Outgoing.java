package dev.cella.kernel.wire;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A message to a client, without the header, which the {@link Codec} writes.
 *
 * @param prefix what stands before the delimiter: routing identities, or the topic of a published message
 * @param type the message type, e.g. {@code execute_reply}
 * @param parent the header of the request that this answers
 * @param metadata the metadata
 * @param content the content
 * @param buffers bytes that follow as they are
 */
public record Outgoing(
        List<byte[]> prefix,
        String type,
        RawHeader parent,
        JsonObject metadata,
        JsonElement content,
        List<byte[]> buffers) {
    /** The answer to {@code request}. */
    public static Outgoing reply(Incoming request, String type, Object content) {
        return new Outgoing(
                request.identities(), type, request.header(), new JsonObject(), Json.tree(content), List.of());
    }

    /** A message to all clients, caused by {@code request}, which is null for what no request caused. */
    public static Outgoing publication(Incoming request, String type, Object content) {
        RawHeader parent = request == null ? RawHeader.NONE : request.header();
        byte[] topic = ("kernel." + type).getBytes(StandardCharsets.UTF_8);
        return new Outgoing(List.of(topic), type, parent, new JsonObject(), Json.tree(content), List.of());
    }

    /** This message with other metadata and bytes. */
    public Outgoing with(Object otherMetadata, List<byte[]> otherBuffers) {
        JsonObject tree = Json.tree(otherMetadata).getAsJsonObject();
        return new Outgoing(prefix, type, parent, tree, content, List.copyOf(otherBuffers));
    }
}
