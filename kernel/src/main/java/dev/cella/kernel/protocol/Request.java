package dev.cella.kernel.protocol;

import com.google.gson.JsonElement;
import dev.cella.kernel.wire.Incoming;
import dev.cella.kernel.wire.Outgoing;
import dev.cella.kernel.wire.Publisher;
import dev.cella.kernel.wire.ReplyPort;
import java.util.List;
import java.util.Map;

/**
 * A message from a client, with the means to answer it.
 *
 * @param message the message
 * @param port sends replies
 * @param publisher sends publications
 */
record Request(Incoming message, ReplyPort port, Publisher publisher) {
    private static final String REQUEST = "_request";

    /** Returns whether the protocol requires a reply to this type of message. */
    boolean wantsReply() {
        return message.type().endsWith(REQUEST);
    }

    /** Returns how the client identifies the cell that it runs, as JupyterLab and VS Code do; empty if it does not. */
    String cellId() {
        JsonElement id = message.metadata().get("cellId");
        return id != null && id.isJsonPrimitive() ? id.getAsString() : "";
    }

    /** Sends the reply: of type {@code x_reply} to an {@code x_request}. */
    void reply(Object content) {
        reply(content, Map.of());
    }

    /** Sends the reply, with metadata. */
    void reply(Object content, Map<String, String> metadata) {
        String type = message.type().replace(REQUEST, "_reply");
        port.send(Outgoing.reply(message, type, content).with(metadata, List.of()));
    }

    /** Publishes something that this request caused. */
    void publish(String type, Object content) {
        publisher.publish(Outgoing.publication(message, type, content));
    }
}
