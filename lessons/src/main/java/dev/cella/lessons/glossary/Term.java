package dev.cella.lessons.glossary;

import java.util.List;

/**
 * A word of the course.
 *
 * @param word as it is written in a sentence
 * @param lesson the number of the lesson that introduces it, {@code 07}
 * @param meaning one sentence
 * @param not words for the same that the course does not use
 */
public record Term(String word, String lesson, String meaning, List<String> not) {
    public Term {
        not = List.copyOf(not);
    }

    @Override
    public String toString() {
        return word + ": " + meaning + " (lesson " + lesson + ")";
    }
}
