package dev.cella.lessons.check.mutant;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * The two cells of an exercise in its notebook.
 *
 * @param stub the cell that a student fills in
 * @param check the cell that checks it
 */
public record ExerciseCells(String stub, String check) {

    /** Reads the cells of all exercises, by their name. */
    public static Map<String, ExerciseCells> all() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("notebooks"))) {
            Map<String, ExerciseCells> all = new LinkedHashMap<>();
            for (Path file : files.filter(one -> one.toString().endsWith(".ipynb"))
                    .sorted(Comparator.naturalOrder())
                    .toList()) {
                Map<String, String> stubs = cells(file, "exercise");
                cells(file, "check").forEach((name, check) -> all.put(name, new ExerciseCells(stubs.get(name), check)));
            }
            return all;
        }
    }

    private static Map<String, String> cells(Path notebook, String tag) throws IOException {
        JsonArray cells = JsonParser.parseString(Files.readString(notebook))
                .getAsJsonObject()
                .getAsJsonArray("cells");
        Map<String, String> found = new LinkedHashMap<>();
        for (JsonElement cell : cells) {
            JsonObject metadata = cell.getAsJsonObject().getAsJsonObject("metadata");
            if (metadata.has("tags") && strings(metadata.get("tags")).contains(tag)) {
                String name = metadata.getAsJsonObject("cella").get("exercise").getAsString();
                found.put(name, text(cell.getAsJsonObject().get("source")));
            }
        }
        return found;
    }

    private static String text(JsonElement source) {
        return source.isJsonArray() ? strings(source).stream().collect(Collectors.joining()) : source.getAsString();
    }

    private static List<String> strings(JsonElement array) {
        return StreamSupport.stream(array.getAsJsonArray().spliterator(), false)
                .map(JsonElement::getAsString)
                .toList();
    }
}
