package dev.cella.lessons.check;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** An exercise whose answer is one number: a prediction, or the result of an investigation. */
public non-sealed interface NumberExercise extends Exercise<Supplier<? extends Number>> {

    /** Returns the right number, which is never shown. */
    double answer();

    /** Returns the wrong numbers that have a known cause. */
    List<Mistake<Double>> mistakes();

    /** Returns how far the number may be off; by default only by rounding. */
    default double tolerance() {
        return 1e-9;
    }

    /** Writes a mistake; see {@link Mistake}. */
    default Mistake<Double> mistake(String name, String why, double number) {
        return new Mistake<>(name, why, number);
    }

    @Override
    default Verdict examine(Supplier<? extends Number> answer, long seed) {
        Attempt<? extends Number> outcome = Attempt.of(answer);
        if (outcome.isUnanswered()) {
            return new Verdict.NotAnswered();
        }
        if (outcome.failed()) {
            return new Verdict.Wrong(List.of(outcome.failure().hint(), Verdict.Hint.of("idea", idea())));
        }
        if (outcome.value() == null) {
            return new Verdict.Wrong(
                    List.of(Verdict.Hint.of("what is wrong", "Your method returns null instead of a number.")));
        }
        double given = outcome.value().doubleValue();
        return isNear(given, answer()) ? new Verdict.Right() : new Verdict.Wrong(hints(given));
    }

    private boolean isNear(double given, double wanted) {
        return Math.abs(given - wanted) <= tolerance();
    }

    private List<Verdict.Hint> hints(double given) {
        List<Verdict.Hint> hints = new ArrayList<>();
        hints.add(Verdict.Hint.of("what is wrong", NestedNumbers.write(given) + " is not right."));
        if (!Double.isNaN(given)) {
            hints.add(Verdict.Hint.of("which way", "It is too " + (given < answer() ? "small." : "large.")));
        }
        mistakes().stream()
                .filter(mistake -> isNear(given, mistake.attempt()))
                .findFirst()
                .ifPresent(
                        mistake -> hints.add(Verdict.Hint.of("likely cause", mistake.name() + ". " + mistake.why())));
        hints.add(Verdict.Hint.of("idea", idea()));
        return hints;
    }
}
