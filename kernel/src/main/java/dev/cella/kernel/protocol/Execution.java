package dev.cella.kernel.protocol;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import dev.cella.kernel.display.Cell;
import dev.cella.kernel.display.MimeBundle;
import dev.cella.kernel.history.CellHistory;
import dev.cella.kernel.shell.Outcome;
import dev.cella.kernel.source.CellSource;
import dev.cella.kernel.widget.Still;
import dev.cella.kernel.wire.Dates;
import dev.cella.kernel.wire.Incoming;
import dev.cella.kernel.wire.Json;
import io.github.spencerpark.jupyter.messages.publish.PublishError;
import io.github.spencerpark.jupyter.messages.publish.PublishExecuteInput;
import io.github.spencerpark.jupyter.messages.reply.ErrorReply;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Executes code, and aborts requests that wait behind failed code. */
final class Execution {
    private final CellFactory cells;
    private final CellRunner runner;
    private final Assistance assistance;
    private final CellHistory history;
    private final Backlog backlog;
    private int count;

    Execution(CellFactory cells, CellRunner runner, Assistance assistance, CellHistory history, Backlog backlog) {
        this.cells = cells;
        this.runner = runner;
        this.assistance = assistance;
        this.history = history;
        this.backlog = backlog;
    }

    void handle(Request request) throws Exception {
        runner.asOneExecution(() -> execute(request));
    }

    private void execute(Request request) throws Exception {
        Map<String, String> times = Map.of("started", Dates.now()); // front ends compute from it how long a cell took
        String code = request.message().string("code", "");
        if (isKept(request)) {
            count++;
            history.add(count, code);
        }
        if (!isSilent(request)) {
            request.publish("execute_input", new PublishExecuteInput(code, count));
        }
        Optional<MimeBundle> answer = assistance.answer(code);
        if (answer.isPresent()) {
            succeeded(request, times, new JsonObject(), List.of(page(answer.orElseThrow())));
        } else {
            run(request, times, code);
        }
    }

    private void run(Request request, Map<String, String> times, String code) {
        boolean silent = isSilent(request);
        Cell cell = silent ? cells.silentCell(request) : cells.cell(request);
        Outcome outcome = runner.evaluate(new CellSource(silent ? 0 : count, code), cell);
        JsonObject values =
                outcome instanceof Outcome.Done ? userExpressions(request.message(), cell) : new JsonObject();
        CellOutlet.flush(cell.outlet());
        keep(outcome, cell);
        if (outcome instanceof Outcome.Done success) {
            success.result().filter(bundle -> !silent).ifPresent(bundle -> publish(request, bundle));
            succeeded(request, times, values, List.of());
        } else {
            failed(request, times, ErrorReport.of(outcome), silent);
        }
    }

    private static void keep(Outcome outcome, Cell cell) {
        boolean endsWithNothing =
                outcome instanceof Outcome.Done done && done.result().isEmpty();
        if (!endsWithNothing && cell.outlet() instanceof CellOutlet outlet) {
            outlet.keep();
        }
    }

    private void publish(Request request, MimeBundle bundle) {
        JsonObject result = Bundles.content(bundle);
        result.addProperty("execution_count", count);
        request.publish("execute_result", result);
        Still.after(bundle).ifPresent(still -> request.publish("display_data", Bundles.display(still, null)));
        if (isKept(request)) {
            history.result(count, bundle.text());
        }
    }

    private static boolean isSilent(Request request) {
        return request.message().flag("silent", false);
    }

    /** Returns whether the code is counted and belongs to the history. */
    private static boolean isKept(Request request) {
        return !isSilent(request) && request.message().flag("store_history", true);
    }

    private void succeeded(
            Request request, Map<String, String> times, JsonObject userExpressions, List<JsonObject> payload) {
        JsonObject reply = Dispatcher.ok();
        reply.addProperty("execution_count", count);
        reply.add("user_expressions", userExpressions);
        reply.add("payload", Json.tree(payload));
        request.reply(reply, times);
    }

    /** Returns something to read beside the notebook, which front ends show but do not save. */
    private static JsonObject page(MimeBundle bundle) {
        JsonObject page = Bundles.content(bundle);
        page.addProperty("source", "page");
        page.addProperty("start", 0);
        return page;
    }

    private void failed(Request request, Map<String, String> times, ErrorReport report, boolean silent) {
        if (request.message().flag("stop_on_error", true)) {
            backlog.abort(request.port()); // before the client learns of it, because what it sends afterwards is new
        }
        if (!silent) {
            request.publish("error", new PublishError(report.name(), report.message(), report.lines()));
        }
        ErrorReply reply = new ErrorReply(report.name(), report.message(), report.lines());
        reply.setExecutionCount(count);
        request.reply(reply, times);
    }

    /** Answers a request that waited behind failed code. */
    void abort(Request request) {
        JsonObject reply = Json.object("status", "aborted");
        reply.addProperty("execution_count", count);
        request.reply(reply);
    }

    private JsonObject userExpressions(Incoming message, Cell cell) {
        JsonObject values = new JsonObject();
        for (Map.Entry<String, JsonElement> entry :
                message.object("user_expressions").entrySet()) {
            if (entry.getValue() instanceof JsonPrimitive expression) {
                values.add(entry.getKey(), userExpression(expression.getAsString(), cell));
            }
        }
        return values;
    }

    private JsonElement userExpression(String expression, Cell cell) {
        Outcome outcome = runner.evaluate(new CellSource(0, expression), cell);
        if (outcome instanceof Outcome.Done done) {
            JsonObject value = done.result().map(Bundles::content).orElseGet(Execution::nothing);
            value.addProperty("status", "ok");
            return value;
        }
        ErrorReport report = ErrorReport.of(outcome);
        return Json.tree(new ErrorReply(report.name(), report.message(), report.lines()));
    }

    private static JsonObject nothing() {
        JsonObject content = new JsonObject();
        content.add("data", new JsonObject());
        content.add("metadata", new JsonObject());
        return content;
    }
}
