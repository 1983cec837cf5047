package dev.cella.lessons.check;

import dev.cella.lessons.check.Verdict.Hint;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;

/** Tries a student's function on made inputs, and compares it with the right one and with the typical mistakes. */
final class FunctionExaminer<I, O> {

    private final FunctionExercise<I, O> exercise;
    private final long seed;

    FunctionExaminer(FunctionExercise<I, O> exercise, long seed) {
        this.exercise = exercise;
        this.seed = seed;
    }

    Verdict examine(Function<I, O> answer) {
        List<Attempt<O>> outcomes = new ArrayList<>();
        for (int trial = 0; trial < exercise.cases(); trial++) {
            Attempt<O> outcome = run(answer, trial);
            if (outcome.isUnanswered()) {
                return new Verdict.NotAnswered();
            }
            outcomes.add(outcome);
        }
        for (int trial = 0; trial < outcomes.size(); trial++) {
            if (!isRight(outcomes.get(trial), trial)) {
                return new Verdict.Wrong(hints(outcomes, trial));
            }
        }
        return new Verdict.Right();
    }

    /**
     * A fresh input each time: what a student's code does to one spoils no other. The first number of a {@code Random}
     * hardly differs from seed to seed, and is not used: a size drawn from it would be the same in every trial.
     */
    private I input(int trial) {
        Random random = new Random(31 * seed + trial);
        random.nextLong();
        return exercise.input(random, trial);
    }

    private Attempt<O> run(Function<I, O> answer, int trial) {
        I input = input(trial);
        return Attempt.of(() -> answer.apply(input));
    }

    private boolean isRight(Attempt<O> outcome, int trial) {
        return !outcome.failed() && difference(outcome, trial).isEmpty();
    }

    private Optional<Difference> difference(Attempt<O> outcome, int trial) {
        return Difference.between(exercise.solve(input(trial)), outcome.value(), exercise.tolerance());
    }

    private List<Hint> hints(List<Attempt<O>> outcomes, int firstWrong) {
        List<Hint> hints = new ArrayList<>();
        Attempt<O> wrong = outcomes.get(firstWrong);
        if (wrong.failed()) {
            hints.add(wrong.failure().hint());
        } else {
            Difference difference = difference(wrong, firstWrong).orElseThrow();
            hints.add(Hint.of("what is wrong", difference.words()));
            where(difference, firstWrong, wrong.value()).ifPresent(hints::add);
        }
        cause(outcomes).ifPresent(hints::add);
        hints.add(Hint.of("idea", exercise.idea()));
        return hints;
    }

    private Optional<Hint> where(Difference difference, int trial, O given) {
        if (difference.where().isEmpty()) {
            return Optional.empty();
        }
        O right = exercise.solve(input(trial));
        List<String> sentences = new ArrayList<>(List.of(difference.where()));
        String input = exercise.describe(input(trial));
        if (!input.isEmpty()) {
            sentences.add("The input was " + input + ".");
        }
        if (DifferenceFigure.isPossible(right, given)) {
            sentences.add(DifferenceFigure.LEGEND);
        }
        return Optional.of(new Hint("where", String.join(" ", sentences), () -> DifferenceFigure.of(right, given)));
    }

    private Optional<Hint> cause(List<Attempt<O>> outcomes) {
        return exercise.mistakes().stream()
                .filter(mistake -> explains(mistake, outcomes))
                .findFirst()
                .map(mistake -> Hint.of("likely cause", mistake.name() + ". " + mistake.why()));
    }

    /** Whether the mistake does on every input what the student's code did. */
    private boolean explains(Mistake<Function<I, O>> mistake, List<Attempt<O>> outcomes) {
        for (int trial = 0; trial < outcomes.size(); trial++) {
            if (!agree(run(mistake.attempt(), trial), outcomes.get(trial))) {
                return false;
            }
        }
        return true;
    }

    private boolean agree(Attempt<O> expected, Attempt<O> actual) {
        if (expected.failed() || actual.failed()) {
            return expected.failed() && actual.failed() && actual.failure().isLike(expected.failure());
        }
        return Difference.between(expected.value(), actual.value(), exercise.tolerance())
                .isEmpty();
    }
}
