package dev.cella.kernel.protocol;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.cella.kernel.history.CellHistory;
import dev.cella.kernel.history.HistoryEntry;
import dev.cella.kernel.wire.Incoming;
import java.util.List;

/**
 * Answers requests for earlier code.
 *
 * @param history the code that was run
 */
record HistoryRequests(CellHistory history) {
    private static final int ALL = Integer.MAX_VALUE;

    void handle(Request request) {
        Incoming message = request.message();
        boolean output = message.flag("output", false);
        JsonArray tuples = new JsonArray();
        for (HistoryEntry entry : select(message)) {
            JsonArray tuple = new JsonArray();
            tuple.add(entry.session());
            tuple.add(entry.number());
            if (output) {
                JsonArray inputAndOutput = new JsonArray();
                inputAndOutput.add(entry.code());
                inputAndOutput.add(entry.result());
                tuple.add(inputAndOutput);
            } else {
                tuple.add(entry.code());
            }
            tuples.add(tuple);
        }
        JsonObject reply = Dispatcher.ok();
        reply.add("history", tuples);
        request.reply(reply);
    }

    private List<HistoryEntry> select(Incoming message) {
        return switch (message.string("hist_access_type", "tail")) {
            case "range" ->
                history.range(message.number("session", 0), message.number("start", 0), message.number("stop", ALL));
            case "search" ->
                history.search(message.string("pattern", "*"), message.number("n", ALL), message.flag("unique", false));
            default -> history.tail(message.number("n", ALL));
        };
    }
}
