package dev.cella.kernel.protocol;

import com.google.gson.JsonObject;
import dev.cella.kernel.wire.Json;

/** Comms, of which this kernel opens none: the list is empty, and one that a client opens is closed again. */
final class Comms {
    private Comms() {}

    static void info(Request request) {
        JsonObject reply = Dispatcher.ok();
        reply.add("comms", new JsonObject());
        request.reply(reply);
    }

    static void open(Request request) {
        JsonObject close = Json.object("comm_id", request.message().string("comm_id", ""));
        close.add("data", new JsonObject());
        request.publish("comm_close", close);
    }

    static void ignore(Request request) {
        // a message to a comm that does not exist is no error in the protocol
    }
}
