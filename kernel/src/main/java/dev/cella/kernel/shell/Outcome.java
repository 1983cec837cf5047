package dev.cella.kernel.shell;

import dev.cella.kernel.diagnose.Problem;
import dev.cella.kernel.diagnose.ThrownError;
import dev.cella.kernel.display.MimeBundle;
import java.util.List;
import java.util.Optional;

/** How the evaluation of a cell ended. */
public sealed interface Outcome {
    /** It ran to its end; if its last line is an expression without a semicolon, {@code result} shows its value. */
    record Done(Optional<MimeBundle> result) implements Outcome {}

    /** It did not compile; the statements before the one with the problems have run. */
    record Rejected(List<Problem> problems) implements Outcome {
        /** Returns the first of the problems alone, with other advice. */
        public Rejected withAdvice(String advice) {
            return new Rejected(List.of(problems.get(0).withAdvice(advice)));
        }
    }

    /** It threw. */
    record Thrown(List<ThrownError> chain) implements Outcome {}

    /**
     * It was interrupted.
     *
     * @param why a sentence; empty if the user did it
     * @param chain where; empty if that is unknown
     */
    record Interrupted(String why, List<ThrownError> chain) implements Outcome {}

    /** The kernel failed, not the cell. */
    record Broken(Throwable cause) implements Outcome {}
}
