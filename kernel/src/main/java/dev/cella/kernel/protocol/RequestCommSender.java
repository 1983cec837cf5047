package dev.cella.kernel.protocol;

import com.google.gson.JsonObject;
import dev.cella.kernel.comm.Comm;
import dev.cella.kernel.comm.CommMessage;
import dev.cella.kernel.comm.CommSender;
import dev.cella.kernel.wire.Incoming;
import dev.cella.kernel.wire.Json;
import dev.cella.kernel.wire.Outgoing;
import dev.cella.kernel.wire.Publisher;

/**
 * Sends the comm messages that one request causes.
 *
 * @param request the request; null for what no request causes
 * @param publisher the iopub channel
 */
record RequestCommSender(Incoming request, Publisher publisher) implements CommSender {
    @Override
    public void send(Act act, Comm comm, CommMessage message) {
        JsonObject content = Json.object("comm_id", comm.id());
        content.add("data", Json.tree(message.data()));
        String type =
                switch (act) {
                    case OPEN -> "comm_open";
                    case SEND -> "comm_msg";
                    case CLOSE -> "comm_close";
                };
        if (act == Act.OPEN) {
            content.addProperty("target_name", comm.target());
        }
        publisher.publish(Outgoing.publication(request, type, content).with(message.metadata(), message.buffers()));
    }
}
