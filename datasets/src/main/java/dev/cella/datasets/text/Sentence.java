package dev.cella.datasets.text;

import java.util.List;

/**
 * One made sentence of a report, with what it says about a finding.
 *
 * @param words in order, in lower case
 * @param label 0: rules a finding out, 1: reports a finding
 */
public record Sentence(List<String> words, int label) {
    /** Keeps a copy of the words. */
    public Sentence {
        words = List.copyOf(words);
    }

    /** Returns the words as one text. */
    @Override
    public String toString() {
        return String.join(" ", words);
    }
}
