package dev.cella.lessons.check;

import java.util.List;
import java.util.function.Supplier;

/** What a check found. */
public sealed interface Verdict {

    /** The answer is still the stub. */
    record NotAnswered() implements Verdict {}

    /** The answer is right. */
    record Right() implements Verdict {}

    /**
     * The answer is wrong.
     *
     * @param hints from mild to strong; a student sees one more with each try
     */
    record Wrong(List<Hint> hints) implements Verdict {

        public Wrong {
            if (hints.isEmpty()) {
                throw new IllegalArgumentException(
                        "a wrong answer has no hint (must have at least one, in words); say what is wrong");
            }
            hints = List.copyOf(hints);
        }
    }

    /**
     * One step of help.
     *
     * @param label what kind of help it is, such as {@code what is wrong} or {@code likely cause}
     * @param text the help, in whole sentences
     * @param figures makes the figures to show below it, such as a difference; called only when the hint is shown
     */
    record Hint(String label, String text, Supplier<List<Object>> figures) {

        static Hint of(String label, String text) {
            return new Hint(label, text, List::of);
        }
    }
}
