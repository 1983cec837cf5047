package dev.cella.lessons.check.trial;

/**
 * Why an answer is wrong.
 *
 * @param name the mistake in a few words, as a student would say it
 * @param why what it leads to, and what to try
 */
public record Cause(String name, String why) {
    /** Returns both as text. */
    @Override
    public String toString() {
        return name + ". " + why;
    }
}
