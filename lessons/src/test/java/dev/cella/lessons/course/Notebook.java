package dev.cella.lessons.course;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** The cells of a lesson's notebook, for tests to read. */
record Notebook(JsonArray cells) {
    static Notebook of(Lesson lesson) throws IOException {
        String json = Files.readString(Path.of("notebooks", lesson.notebook() + ".ipynb"));
        return new Notebook(JsonParser.parseString(json).getAsJsonObject().getAsJsonArray("cells"));
    }

    String first() {
        return source(cells.get(0));
    }

    String last() {
        return source(cells.get(cells.size() - 1)).stripTrailing();
    }

    private static String source(JsonElement cell) {
        JsonElement source = cell.getAsJsonObject().get("source");
        if (source.isJsonPrimitive()) {
            return source.getAsString();
        }
        return StreamSupport.stream(source.getAsJsonArray().spliterator(), false)
                .map(JsonElement::getAsString)
                .collect(Collectors.joining());
    }
}
