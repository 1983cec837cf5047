package dev.cella.lessons.check;

import java.util.List;
import java.util.function.Supplier;

/** What a check found. */
public sealed interface Verdict {

    /** The stub still stands. */
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
                        "a wrong answer needs at least one hint, in words, and none was given");
            }
            hints = List.copyOf(hints);
        }
    }

    /**
     * One rung of the ladder.
     *
     * @param label what kind of help it is, such as {@code what is wrong} or {@code likely cause}
     * @param text the help, in whole sentences
     * @param pictures makes values to show under it, such as a difference figure; usually none; asked only when shown
     */
    record Hint(String label, String text, Supplier<List<Object>> pictures) {

        static Hint of(String label, String text) {
            return new Hint(label, text, List::of);
        }
    }
}
