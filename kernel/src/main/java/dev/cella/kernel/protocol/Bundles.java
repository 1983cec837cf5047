package dev.cella.kernel.protocol;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import dev.cella.kernel.display.MimeBundle;
import dev.cella.kernel.wire.Json;
import java.util.LinkedHashMap;
import java.util.Map;

/** Turns bundles into contents of messages. */
final class Bundles {
    private Bundles() {}

    /** Returns the members {@code data} and {@code metadata}. */
    static JsonObject content(MimeBundle bundle) {
        Map<String, Object> data = new LinkedHashMap<>();
        bundle.data().forEach((mime, value) -> data.put(mime, mime.endsWith("json") ? parsed(value) : value));
        JsonObject content = Json.object("data", data);
        content.add("metadata", Json.tree(bundle.metadata()));
        return content;
    }

    /** Parses the text of a JSON type; text that is not JSON stays text. */
    private static Object parsed(Object value) {
        try {
            return value instanceof String text ? JsonParser.parseString(text) : value;
        } catch (JsonParseException e) {
            return value;
        }
    }

    /** Returns the members {@code data}, {@code metadata} and {@code transient}; {@code id} may be null. */
    static JsonObject display(MimeBundle bundle, String id) {
        JsonObject content = content(bundle);
        content.add("transient", id == null ? new JsonObject() : Json.object("display_id", id));
        return content;
    }
}
