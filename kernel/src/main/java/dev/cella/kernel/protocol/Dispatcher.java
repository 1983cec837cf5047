package dev.cella.kernel.protocol;

import com.google.gson.JsonObject;
import dev.cella.kernel.wire.Incoming;
import dev.cella.kernel.wire.Json;
import dev.cella.kernel.wire.Publisher;
import dev.cella.kernel.wire.Receiver;
import dev.cella.kernel.wire.ReplyPort;
import io.github.spencerpark.jupyter.messages.publish.PublishStatus;
import io.github.spencerpark.jupyter.messages.reply.ErrorReply;
import java.util.List;
import java.util.Map;

/** Passes each message of a channel to the handler of its type, between a busy and an idle status. */
final class Dispatcher implements Receiver {
    private final Map<String, Handler> handlers;
    private final Publisher publisher;

    /** @param handlers handlers by message type */
    Dispatcher(Map<String, Handler> handlers, Publisher publisher) {
        this.handlers = Map.copyOf(handlers);
        this.publisher = publisher;
    }

    @Override
    public void receive(Incoming message, ReplyPort port) {
        Request request = new Request(message, port, publisher);
        request.publish("status", PublishStatus.BUSY);
        try {
            handlers.getOrDefault(message.type(), Dispatcher::unknown).handle(request);
        } catch (Throwable e) { // whatever a handler does, the client gets an answer and the channel continues
            failed(request, e);
        } finally {
            request.publish("status", PublishStatus.IDLE);
        }
    }

    private static void unknown(Request request) {
        if (request.wantsReply()) {
            String name = request.message().type();
            request.reply(new ErrorReply("UnknownRequest", "this kernel does not support " + name, List.of()));
        }
    }

    private static void failed(Request request, Throwable e) {
        if (request.wantsReply()) {
            String message = String.valueOf(e.getMessage());
            request.reply(new ErrorReply(e.getClass().getName(), message, List.of(e.toString())));
        }
    }

    /** Returns the content of a successful reply; the caller adds members. */
    static JsonObject ok() {
        return Json.object("status", "ok");
    }
}
