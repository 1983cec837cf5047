package dev.cella.kernel.protocol;

import com.google.gson.JsonObject;
import dev.cella.kernel.assist.Completeness;
import dev.cella.kernel.assist.Completions;
import dev.cella.kernel.display.MimeBundle;
import dev.cella.kernel.magic.MagicShell;
import dev.cella.kernel.wire.Json;
import io.github.spencerpark.jupyter.messages.reply.CompleteReply;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Answers requests made while the user types: completion, documentation, and whether Enter should run the code. */
final class Assistance {
    private final Supplier<MagicShell> shell;

    /** @param shell returns the session, and waits for it while the kernel is starting */
    Assistance(Supplier<MagicShell> shell) {
        this.shell = shell;
    }

    void complete(Request request) {
        String code = request.message().string("code", "");
        int cursor = CodePoints.cursor(request.message(), code);
        Completions found = shell.get().complete(code, cursor);
        int start = CodePoints.before(code, found.start());
        int end = CodePoints.before(code, found.end());
        request.reply(new CompleteReply(found.texts(), start, end, metadata(found, start, end)));
    }

    /** Lists what JupyterLab shows beside each text; not yet part of the protocol. */
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
        JsonObject reply = shell.get()
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

    /** Returns the answer to a cell that asks for documentation, such as {@code ?Math.max}; empty for other cells. */
    Optional<MimeBundle> answer(String code) {
        return shell.get().answer(code);
    }

    void isComplete(Request request) {
        Completeness answer = shell.get().completeness(request.message().string("code", ""));
        JsonObject reply = Json.object("status", answer.state().name().toLowerCase(Locale.ROOT));
        if (answer.state() == Completeness.State.INCOMPLETE) {
            reply.addProperty("indent", answer.indent());
        }
        request.reply(reply);
    }
}
