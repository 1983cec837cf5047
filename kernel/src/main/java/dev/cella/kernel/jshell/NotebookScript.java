package dev.cella.kernel.jshell;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import dev.cella.kernel.source.JavaText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * Writes the code cells of a notebook as a script that {@code jshell} loads, with a call of {@link Replay} around each.
 */
final class NotebookScript {
    private static final String FAILS = "raises-exception"; // nbclient uses the same tag

    private NotebookScript() {}

    /** @throws IOException if the file cannot be read or is not a notebook */
    static String of(Path notebook) throws IOException {
        return StreamSupport.stream(cells(notebook).spliterator(), false)
                .map(JsonElement::getAsJsonObject)
                .filter(cell -> cell.get("cell_type").getAsString().equals("code"))
                .map(NotebookScript::script)
                .collect(Collectors.joining());
    }

    private static JsonArray cells(Path notebook) throws IOException {
        String text = Files.readString(notebook);
        try {
            if (JsonParser.parseString(text) instanceof JsonObject json
                    && json.get("cells") instanceof JsonArray cells) {
                return cells;
            }
        } catch (JsonParseException e) {
            throw noNotebook(notebook, e);
        }
        throw noNotebook(notebook, null);
    }

    private static IOException noNotebook(Path file, JsonParseException cause) {
        return new IOException(file + " is not a notebook (it must be JSON with a list of cells)", cause);
    }

    private static String script(JsonObject cell) {
        String source = text(cell.get("source"));
        String name = cell.has("id") ? cell.get("id").getAsString() : "cell";
        String heading = fails(cell) ? name + " (fails on purpose)" : name;
        char last = JavaText.lastVisible(source);
        boolean wanted = last != ';' && last != '}';
        return call("begin(" + new JsonPrimitive(heading) + ")") + source.stripTrailing() + "\n"
                + call("end(" + wanted + ")");
    }

    private static String call(String method) {
        return Replay.class.getName() + "." + method + ";\n";
    }

    private static boolean fails(JsonObject cell) {
        JsonElement tags = cell.getAsJsonObject("metadata").get("tags");
        return tags != null && tags.getAsJsonArray().contains(new JsonPrimitive(FAILS));
    }

    /** Joins text that a notebook may hold as one string or as a list of lines. */
    private static String text(JsonElement source) {
        return source.isJsonPrimitive()
                ? source.getAsString()
                : StreamSupport.stream(source.getAsJsonArray().spliterator(), false)
                        .map(JsonElement::getAsString)
                        .collect(Collectors.joining());
    }
}
