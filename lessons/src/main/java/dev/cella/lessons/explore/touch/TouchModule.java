package dev.cella.lessons.explore.touch;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The module that draws touchable views: its files as one text, as front ends want it. */
final class TouchModule {
    /** In an order in which each file only uses those before it, or functions that are called later. */
    private static final List<String> FILES = List.of(
            "tensor",
            "operation",
            "words",
            "colors",
            "grid",
            "details",
            "chain",
            "marks",
            "ruler",
            "controls",
            "editor",
            "hands",
            "view");

    private static final Pattern IMPORT = Pattern.compile("(?m)^import .*;\\R");
    private static final Pattern EXPORT = Pattern.compile("(?m)^export (?!default)");
    private static final Pattern COMMENT = Pattern.compile("(?m)^\\s*// .*\\R");
    private static final Pattern INDENTATION = Pattern.compile("(?m)^ +|\\R(?=\\R)");

    /** A line in which quotes only delimit plain strings, and in it a string, or spaces around signs. */
    private static final Pattern PLAIN_LINE = Pattern.compile("(?m)^[^`'\\n]*$");

    private static final Pattern SPACED = Pattern.compile("(\"[^\"]*\")|(?<!\\.) ?([-=+*?:,{}();<>&|/\\[\\]]+) ?");

    static final String SOURCE = FILES.stream()
            .map(name -> text(name + ".js"))
            .map(text -> EXPORT.matcher(IMPORT.matcher(text).replaceAll("")).replaceAll(""))
            .map(text ->
                    INDENTATION.matcher(COMMENT.matcher(text).replaceAll("")).replaceAll(""))
            .map(TouchModule::withoutSpaces)
            .collect(Collectors.joining("\n"));

    static final String CSS = text("touch.css");

    private TouchModule() {}

    private static String withoutSpaces(String text) {
        return PLAIN_LINE
                .matcher(text)
                .replaceAll(line -> Matcher.quoteReplacement(SPACED.matcher(line.group())
                        .replaceAll(part ->
                                Matcher.quoteReplacement(part.group(1) != null ? part.group(1) : part.group(2)))));
    }

    private static String text(String file) {
        try (InputStream stream = TouchModule.class.getResourceAsStream(file)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read from the jar of the lessons", e);
        }
    }
}
