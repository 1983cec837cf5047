package dev.cella.lessons.check;

import dev.cella.lessons.check.Verdict.Hint;
import dev.cella.lessons.check.trial.Attempt;
import dev.cella.lessons.check.trial.Cause;
import dev.cella.lessons.check.trial.CommonCauses;
import dev.cella.lessons.check.trial.Difference;
import dev.cella.lessons.check.trial.DifferenceFigure;
import dev.cella.lessons.check.trial.InputFigure;
import dev.cella.lessons.check.trial.Inputs;
import dev.cella.lessons.check.trial.Trial;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** Tries a student's function on made inputs, and compares it with the right one and with the typical mistakes. */
final class FunctionExaminer<I, O> {

    private final FunctionExercise<I, O> exercise;
    private final long seed;
    private final double tolerance;

    FunctionExaminer(FunctionExercise<I, O> exercise, long seed) {
        this.exercise = exercise;
        this.seed = seed;
        this.tolerance = exercise.tolerance();
    }

    /** Returns the share of the parts of the exercise in which the answer is right on all inputs, from 0 to 1. */
    double share(Function<I, O> answer) {
        List<Trial> trials = trials(answer);
        Map<String, Boolean> parts = new TreeMap<>();
        for (int number = 0; number < trials.size(); number++) {
            Trial trial = trials.get(number);
            boolean isRight = !NotAnsweredYet.stopped(trial.attempt()) && !trial.isWrong(tolerance);
            parts.merge(exercise.part(number), isRight, Boolean::logicalAnd);
        }
        return parts.values().stream().filter(isRight -> isRight).count() / (double) parts.size();
    }

    Verdict examine(Function<I, O> answer) {
        List<Trial> trials = trials(answer);
        if (trials.stream().anyMatch(trial -> NotAnsweredYet.stopped(trial.attempt()))) {
            return new Verdict.NotAnswered();
        }
        for (int number = 0; number < trials.size(); number++) {
            if (trials.get(number).isWrong(tolerance)) {
                return wrong(trials, number);
            }
        }
        return new Verdict.Right();
    }

    /** Tries the answer on each input, up to the first on which it is not answered yet. */
    private List<Trial> trials(Function<I, O> answer) {
        List<Trial> trials = new ArrayList<>();
        for (int number = 0; number < exercise.cases(); number++) {
            I given = input(number);
            Trial trial = Trial.run(given, input(number), exercise.solve(input(number)), () -> answer.apply(given));
            trials.add(trial);
            if (NotAnsweredYet.stopped(trial.attempt())) {
                break;
            }
        }
        return trials;
    }

    /**
     * A fresh input each time: what a student's code does to one spoils no other. The first number of a {@code Random}
     * hardly differs from seed to seed, and is not used: a size drawn from it would be the same in every trial.
     */
    private I input(int number) {
        Random random = new Random(31 * seed + number);
        random.nextLong();
        return exercise.input(random, number);
    }

    private Verdict wrong(List<Trial> trials, int firstWrong) {
        Trial trial = trials.get(firstWrong);
        I input = input(firstWrong);
        return Verdict.Wrong.of(whatIsWrong(trial, input), cause(trials), where(trial, input), exercise.idea());
    }

    private String whatIsWrong(Trial trial, I input) {
        if (trial.attempt().failed()) {
            return trial.attempt().failure().inWords();
        }
        @SuppressWarnings("unchecked") // the answer is a function that returns an O
        O given = (O) trial.attempt().value();
        String words = given == null ? "" : exercise.whatIsWrong(input, given);
        return words.isEmpty()
                ? trial.difference(tolerance)
                        .map(Difference::words)
                        .orElse("The result is right, but the input is not what it was.")
                : words;
    }

    private Optional<Hint> where(Trial trial, I input) {
        String difference = trial.difference(tolerance).map(Difference::where).orElse("");
        String words = Inputs.inWords(input, AllExercises.nameOfInput(exercise));
        List<String> sentences = Stream.of(difference, words.isEmpty() ? "" : "The input was " + words + ".")
                .filter(sentence -> !sentence.isEmpty())
                .toList();
        return sentences.isEmpty()
                ? Optional.empty()
                : Optional.of(new Hint(Hint.WHERE, String.join(" ", sentences), () -> figures(trial)));
    }

    private List<Object> figures(Trial trial) {
        List<Object> figures = new ArrayList<>(InputFigure.of(trial.input(), AllExercises.nameOfInput(exercise)));
        if (!trial.attempt().failed()) {
            figures.addAll(DifferenceFigure.of(trial.expected(), trial.attempt().value(), tolerance));
        }
        return figures;
    }

    private Optional<Cause> cause(List<Trial> trials) {
        CommonCauses common =
                new CommonCauses(trials, AllExercises.source(exercise), AllExercises.nameOfInput(exercise), tolerance);
        return common.or(() -> own(trials));
    }

    /** The mistake of this exercise that does on every input what the student's code did. */
    private Optional<Cause> own(List<Trial> trials) {
        return exercise.mistakes().stream()
                .filter(mistake -> explains(mistake, trials))
                .findFirst()
                .map(mistake -> new Cause(mistake.name(), mistake.why()));
    }

    private boolean explains(Mistake<Function<I, O>> mistake, List<Trial> trials) {
        for (int number = 0; number < trials.size(); number++) {
            I input = input(number);
            if (!agree(
                    Attempt.of(() -> mistake.attempt().apply(input)),
                    trials.get(number).attempt())) {
                return false;
            }
        }
        return true;
    }

    private boolean agree(Attempt<?> expected, Attempt<?> actual) {
        if (expected.failed() || actual.failed()) {
            return expected.failed() && actual.failed() && actual.failure().isLike(expected.failure());
        }
        return Difference.between(expected.value(), actual.value(), tolerance).isEmpty();
    }
}
