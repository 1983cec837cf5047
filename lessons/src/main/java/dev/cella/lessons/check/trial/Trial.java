package dev.cella.lessons.check.trial;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * One run of an answer on one input.
 *
 * @param input the input as it was before the run; null if the exercise has none
 * @param expected the right result
 * @param attempt what the answer did
 * @param printed what it printed meanwhile
 * @param changed the part of the input that it changed; empty if it left the input alone
 */
public record Trial(Object input, Object expected, Attempt<?> attempt, String printed, String changed) {

    /**
     * Runs an answer.
     *
     * @param given the input that the answer works on
     * @param input an equal input, to see what the answer changed
     */
    public static Trial run(Object given, Object input, Object expected, Supplier<?> answer) {
        PrintedOutput output = new PrintedOutput();
        Attempt<?> attempt = output.during(() -> Attempt.of(answer));
        String changed = Inputs.parts(input).entrySet().stream()
                .filter(part -> isOther(part.getValue(), Inputs.parts(given).get(part.getKey())))
                .map(part -> part.getKey())
                .findFirst()
                .orElse("");
        return new Trial(input, expected, attempt, output.text(), changed);
    }

    private static boolean isOther(Object before, Object after) {
        return NestedNumbers.of(before).isPresent()
                && Difference.between(before, after, 0).isPresent();
    }

    /** Whether the answer failed, gave a wrong result, or changed its input. */
    public boolean isWrong(double tolerance) {
        return attempt.failed() || !changed.isEmpty() || difference(tolerance).isPresent();
    }

    /** Returns how the result differs from the right one; empty if it does not, or if there is none. */
    public Optional<Difference> difference(double tolerance) {
        return attempt.failed() ? Optional.empty() : Difference.between(expected, attempt.value(), tolerance);
    }
}
