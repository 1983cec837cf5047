package dev.cella.kernel.protocol;

import com.google.gson.JsonObject;
import dev.cella.kernel.shell.Completeness;
import dev.cella.kernel.shell.Completions;
import dev.cella.kernel.wire.Json;
import io.github.spencerpark.jupyter.messages.reply.CompleteReply;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Helps at the keyboard: completion, documentation, and whether Enter should run the code. */
final class Assistance {
    private final KernelService kernel;

    Assistance(KernelService kernel) {
        this.kernel = kernel;
    }

    void complete(Request request) {
        String code = request.message().string("code", "");
        int cursor = CodePoints.cursor(request.message(), code);
        Completions found = kernel.shell().complete(code, cursor);
        int start = CodePoints.before(code, found.start());
        int end = CodePoints.before(code, found.end());
        request.reply(new CompleteReply(found.texts(), start, end, metadata(found, start, end)));
    }

    /** What JupyterLab shows beside each text; not (yet) a part of the protocol. */
    private static Map<String, Object> metadata(Completions found, int start, int end) {
        List<Map<String, Object>> items = found.found().stream()
                .map(one -> Map.<String, Object>of(
                        "start",
                        start,
                        "end",
                        end,
                        "text",
                        one.text(),
                        "type",
                        one.kind(),
                        "signature",
                        one.signature()))
                .toList();
        return Map.of("_jupyter_types_experimental", items);
    }

    void inspect(Request request) {
        String code = request.message().string("code", "");
        int cursor = CodePoints.cursor(request.message(), code);
        JsonObject reply = kernel.shell()
                .document(code, cursor)
                .map(Bundles::content)
                .orElseGet(() -> {
                    JsonObject nothing = Json.object("data", Map.of());
                    nothing.add("metadata", new JsonObject());
                    return nothing;
                });
        reply.addProperty("status", "ok");
        reply.addProperty("found", !reply.getAsJsonObject("data").isEmpty());
        request.reply(reply);
    }

    void isComplete(Request request) {
        Completeness answer = kernel.shell().completeness(request.message().string("code", ""));
        JsonObject reply = Json.object("status", answer.state().name().toLowerCase(Locale.ROOT));
        if (answer.state() == Completeness.State.INCOMPLETE) {
            reply.addProperty("indent", answer.indent());
        }
        request.reply(reply);
    }
}
