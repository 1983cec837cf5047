package dev.cella.kernel.wire;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.List;

/**
 * A message from a client with a valid signature and parts that are JSON objects. Nothing else is guaranteed: any field
 * of the content may be absent, null or of another type, so it is read through {@link #string}, {@link #flag} and
 * {@link #number}.
 *
 * @param identities the routing frames that a reply starts with
 * @param header the header as received, which replies return as their parent
 * @param type the message type, such as {@code execute_request}
 * @param content the content
 * @param metadata the metadata
 * @param buffers the bytes that followed
 */
public record Incoming(
        List<byte[]> identities,
        RawHeader header,
        String type,
        JsonObject content,
        JsonObject metadata,
        List<byte[]> buffers) {

    /** Returns a string of the content; {@code otherwise} if there is none. */
    public String string(String name, String otherwise) {
        return content.get(name) instanceof JsonPrimitive value && value.isString() ? value.getAsString() : otherwise;
    }

    /** Returns a boolean of the content; {@code otherwise} if there is none. */
    public boolean flag(String name, boolean otherwise) {
        boolean given = content.get(name) instanceof JsonPrimitive value && value.isBoolean();
        return given ? content.get(name).getAsBoolean() : otherwise;
    }

    /** Returns an integer of the content, limited to the range of int; {@code otherwise} if there is none. */
    public int number(String name, int otherwise) {
        return content.get(name) instanceof JsonPrimitive value && value.isNumber()
                ? (int) value.getAsDouble()
                : otherwise;
    }

    /** Returns an object of the content; an empty one if there is none. */
    public JsonObject object(String name) {
        JsonElement value = content.get(name);
        return value != null && value.isJsonObject() ? value.getAsJsonObject() : new JsonObject();
    }
}
