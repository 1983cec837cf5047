package dev.cella.kernel.magic;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import dev.cella.kernel.shell.Outcome;
import dev.cella.kernel.source.CellSource;
import dev.cella.kernel.source.JavaText;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Implements {@code %load}, which runs files as if their text were in the cell. */
final class Loader {
    private final Deque<Path> loading = new ArrayDeque<>(); // from the outermost file inward

    void addTo(Magics magics) {
        magics.add(new Command(
                "%load",
                "%load FILE...",
                "Runs files: Java (.java, .jshell, .jsh) or the Java cells of notebooks (.ipynb).\n"
                        + "Package declarations are skipped, because cells have no package. Put names with spaces in"
                        + " quotes.",
                Command.Input.FILE,
                this::load));
    }

    private Outcome load(MagicCall call) throws Exception {
        List<String> names = ArgumentWords.of(call.arguments());
        if (names.isEmpty()) {
            throw new MagicException("%load needs a file, as in %load helpers.java");
        }
        for (String name : names) {
            Outcome outcome = load(call, name);
            if (!(outcome instanceof Outcome.Done)) {
                return outcome;
            }
        }
        return Command.DONE;
    }

    private Outcome load(MagicCall call, String name) throws Exception {
        Path file = FileNames.path(name).toAbsolutePath().normalize();
        if (loading.contains(file)) {
            throw new MagicException(name + " loads itself; remove that %load");
        }
        loading.addLast(file);
        try {
            for (CellSource source : sources(name, file)) {
                Outcome outcome = call.shell().evaluate(source, call.run());
                if (!(outcome instanceof Outcome.Done)) {
                    return outcome;
                }
            }
        } finally {
            loading.removeLast();
        }
        return Command.DONE;
    }

    private static List<CellSource> sources(String name, Path file) {
        String text = read(name, file);
        String fileName = file.getFileName().toString();
        if (fileName.endsWith(".ipynb")) {
            return cells(fileName, text);
        }
        if (fileName.endsWith(".java") || fileName.endsWith(".jshell") || fileName.endsWith(".jsh")) {
            return List.of(new CellSource(fileName, withoutPackage(text)));
        }
        throw new MagicException(name + " is not a file that %load can run (.java, .jshell, .jsh or .ipynb);"
                + " read other files with Files.readString");
    }

    private static String read(String name, Path file) {
        try {
            return Files.readString(file);
        } catch (CharacterCodingException e) {
            throw new MagicException(name + " is not UTF-8 text; save it as UTF-8");
        } catch (IOException e) {
            String reason = Files.exists(file) ? "cannot be read (" + e.getMessage() + ")" : "does not exist";
            throw new MagicException(name + " " + reason + "; the working folder is "
                    + Path.of("").toAbsolutePath());
        }
    }

    private static String withoutPackage(String text) {
        int start = JavaText.firstToken(text, 0);
        int end = text.indexOf(';', start) + 1;
        if (!text.startsWith("package ", start) || end == 0) {
            return text;
        }
        return text.substring(0, start) + " ".repeat(end - start) + text.substring(end);
    }

    private static List<CellSource> cells(String fileName, String text) {
        try {
            List<CellSource> sources = new ArrayList<>();
            int number = 0;
            for (JsonElement element :
                    JsonParser.parseString(text).getAsJsonObject().getAsJsonArray("cells")) {
                JsonObject cell = element.getAsJsonObject();
                number++;
                if (cell.get("cell_type").getAsString().equals("code")) {
                    sources.add(new CellSource(fileName + " cell " + number, source(cell.get("source"))));
                }
            }
            return sources;
        } catch (JsonParseException | IllegalStateException | NullPointerException | UnsupportedOperationException e) {
            throw new MagicException(fileName + " is not a notebook of format 4 (" + e.getMessage()
                    + "); open it in Jupyter and save it again");
        }
    }

    private static String source(JsonElement source) {
        return source.isJsonArray()
                ? StreamSupport.stream(source.getAsJsonArray().spliterator(), false)
                        .map(JsonElement::getAsString)
                        .collect(Collectors.joining())
                : source.getAsString();
    }
}
