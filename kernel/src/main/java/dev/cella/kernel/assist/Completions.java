package dev.cella.kernel.assist;

import java.util.List;

/**
 * The texts that can replace a part of the code.
 *
 * @param found the texts with what is known about each, best match first, no text twice
 * @param start the first position that they replace, in UTF-16 units
 * @param end the position after the last one
 */
public record Completions(List<Completion> found, int start, int end) {
    /** Returns only the texts. */
    public List<String> texts() {
        return found.stream().map(Completion::text).toList();
    }
}
