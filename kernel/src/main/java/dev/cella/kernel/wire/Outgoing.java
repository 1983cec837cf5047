package dev.cella.kernel.wire;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A message to a client, without the header, which the {@link Codec} writes.
 *
 * @param prefix the frames before the delimiter: routing identities, or the topic of a published message
 * @param type the message type, such as {@code execute_reply}
 * @param parent the header of the request that this answers
 * @param metadata the metadata
 * @param content the content
 * @param buffers bytes that follow unchanged
 */
public record Outgoing(
        List<byte[]> prefix,
        String type,
        RawHeader parent,
        JsonObject metadata,
        JsonElement content,
        List<byte[]> buffers) {
    /** Creates the reply to {@code request}. */
    public static Outgoing reply(Incoming request, String type, Object content) {
        return new Outgoing(
                request.identities(), type, request.header(), new JsonObject(), Json.tree(content), List.of());
    }

    /** Creates a message to all clients that {@code request} caused; null if no request did. */
    public static Outgoing publication(Incoming request, String type, Object content) {
        RawHeader parent = request == null ? RawHeader.NONE : request.header();
        byte[] topic = ("kernel." + type).getBytes(StandardCharsets.UTF_8);
        return new Outgoing(List.of(topic), type, parent, new JsonObject(), Json.tree(content), List.of());
    }

    /** Returns this message with other metadata and buffers. */
    public Outgoing with(Object otherMetadata, List<byte[]> otherBuffers) {
        JsonObject tree = Json.tree(otherMetadata).getAsJsonObject();
        return new Outgoing(prefix, type, parent, tree, content, List.copyOf(otherBuffers));
    }
}
