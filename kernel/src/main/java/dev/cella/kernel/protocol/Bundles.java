package dev.cella.kernel.protocol;

import com.google.gson.JsonObject;
import dev.cella.kernel.display.MimeBundle;
import dev.cella.kernel.wire.Json;

/** Bundles as the contents of messages. */
final class Bundles {
    private Bundles() {}

    /** Members {@code data} and {@code metadata}. */
    static JsonObject content(MimeBundle bundle) {
        JsonObject content = Json.object("data", bundle.data());
        content.add("metadata", Json.tree(bundle.metadata()));
        return content;
    }

    /** Members {@code data}, {@code metadata} and {@code transient}; {@code id} may be null. */
    static JsonObject display(MimeBundle bundle, String id) {
        JsonObject content = content(bundle);
        content.add("transient", id == null ? new JsonObject() : Json.object("display_id", id));
        return content;
    }
}
