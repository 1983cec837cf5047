package dev.cella.lessons.check;

import dev.cella.lessons.check.trial.Cause;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** What a check found. */
public sealed interface Verdict {

    /** The answer is still the stub. */
    record NotAnswered() implements Verdict {}

    /** The answer is right. */
    record Right() implements Verdict {}

    /**
     * The answer is wrong.
     *
     * @param mistake the name of the mistake, which the hints are counted by; empty if the check does not recognize it
     * @param hints from mild to strong; a student sees one more each time the same mistake comes up again
     */
    record Wrong(String mistake, List<Hint> hints) implements Verdict {

        public Wrong {
            if (hints.isEmpty()) {
                throw new IllegalArgumentException(
                        "a wrong answer has no hint (must have at least one, in words); say what is wrong");
            }
            hints = List.copyOf(hints);
        }

        /**
         * Puts the hints together.
         *
         * @param what is wrong, without the right answer
         * @param cause why it is, if the check knows
         * @param where it shows, if it shows anywhere
         * @param idea how to solve the exercise
         */
        static Wrong of(String what, Optional<Cause> cause, Optional<Hint> where, String idea) {
            List<Hint> hints = Stream.of(
                            Optional.of(Hint.of(Hint.WHAT, what)),
                            cause.map(found -> Hint.of(Hint.CAUSE, found.toString())),
                            where,
                            Optional.of(Hint.of(Hint.IDEA, idea)))
                    .flatMap(Optional::stream)
                    .toList();
            return new Wrong(cause.map(Cause::name).orElse(""), hints);
        }

        /** Returns the number of hints for the first time: up to the cause, or to where it shows if no cause is known. */
        int first() {
            for (int i = 0; i < hints.size(); i++) {
                if (List.of(Hint.CAUSE, Hint.WHERE).contains(hints.get(i).label())) {
                    return i + 1;
                }
            }
            return 1;
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
        static final String WHAT = "what is wrong";
        static final String CAUSE = "likely cause";
        static final String WHERE = "where";
        static final String IDEA = "idea";

        static Hint of(String label, String text) {
            return new Hint(label, text, List::of);
        }
    }
}
