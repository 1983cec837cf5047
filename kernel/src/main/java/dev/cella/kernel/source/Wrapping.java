package dev.cella.kernel.source;

import java.util.ArrayList;
import java.util.List;

/** Breaks sentences into lines, because front ends break them in the middle of words. */
public final class Wrapping {
    private Wrapping() {}

    /**
     * Returns the lines of a text.
     *
     * @param start the start of the first line; the others are indented by its length
     * @param text the text
     * @param width the maximum number of characters per line; a longer word gets a line of its own
     */
    public static List<String> wrap(String start, String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder(start);
        boolean first = true;
        for (String word : List.of(text.split(" ", -1))) {
            if (!first && line.length() + 1 + word.length() > width) {
                lines.add(line.toString());
                line = new StringBuilder(" ".repeat(start.length()));
                first = true;
            }
            line.append(first ? "" : " ").append(word);
            first = false;
        }
        lines.add(line.toString());
        return lines;
    }
}
