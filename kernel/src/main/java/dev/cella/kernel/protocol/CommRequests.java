package dev.cella.kernel.protocol;

import com.google.gson.JsonObject;
import dev.cella.kernel.comm.Comm;
import dev.cella.kernel.comm.CommManager;
import dev.cella.kernel.comm.CommMessage;
import dev.cella.kernel.wire.Incoming;
import dev.cella.kernel.wire.Json;
import java.util.List;
import java.util.Optional;

/**
 * Handles the comm messages of the front end as cells are handled: one at a time, stoppable, with output of their own.
 */
final class CommRequests {
    private final CommManager comms;
    private final Backlog backlog;
    private final CellFactory cells;
    private final CellRunner runner;

    CommRequests(CommManager comms, Backlog backlog, CellFactory cells, CellRunner runner) {
        this.comms = comms;
        this.backlog = backlog;
        this.cells = cells;
        this.runner = runner;
    }

    /** Lists the open comms, or those of one target. */
    void info(Request request) {
        String wanted = request.message().string("target_name", "");
        JsonObject listed = new JsonObject();
        comms.directory().forEach((id, target) -> {
            if (wanted.isEmpty() || wanted.equals(target)) {
                listed.add(id, Json.object("target_name", target));
            }
        });
        JsonObject reply = Dispatcher.ok();
        reply.add("comms", listed);
        request.reply(reply);
    }

    void open(Request request) throws Exception {
        Incoming message = request.message();
        String target = message.string("target_name", "");
        String id = message.string("comm_id", "");
        if (comms.answers(target)) {
            runner.callBack(cells.cell(request), () -> comms.opened(target, id, said(message)));
        } else if (comms.find(id).isEmpty()) {
            JsonObject close = Json.object("comm_id", id);
            close.add("data", new JsonObject());
            request.publish("comm_close", close);
        }
    }

    void message(Request request) {
        Incoming message = request.message();
        comm(message).ifPresent(comm -> {
            List<CommMessage> newer = backlog.messagesTo(comm.id(), request.port()).stream()
                    .map(CommRequests::said)
                    .toList();
            runner.callBack(cells.cell(request, comm.outlet()), () -> comms.received(comm, said(message), newer));
        });
    }

    void close(Request request) {
        Incoming message = request.message();
        comm(message)
                .ifPresent(comm ->
                        runner.callBack(cells.cell(request, comm.outlet()), () -> comms.closed(comm, said(message))));
    }

    private Optional<Comm> comm(Incoming message) {
        return comms.find(message.string("comm_id", ""));
    }

    private static CommMessage said(Incoming message) {
        return new CommMessage(Json.map(message.object("data")), Json.map(message.metadata()), message.buffers());
    }
}
