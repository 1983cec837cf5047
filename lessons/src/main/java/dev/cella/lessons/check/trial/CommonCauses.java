package dev.cella.lessons.check.trial;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Recognizes the mistakes that can happen in any exercise.
 *
 * @param trials the runs of an answer, at least one of them wrong
 * @param source the code of the answer
 * @param nameOfInput what the method calls its only parameter
 * @param tolerance how far a number may be off
 */
public record CommonCauses(List<Trial> trials, Source source, String nameOfInput, double tolerance) {

    /** Copies the list. */
    public CommonCauses {
        trials = List.copyOf(trials);
    }

    /**
     * Returns why the answer is wrong, as far as anything explains it.
     *
     * @param own looks for a mistake that the exercise knows
     */
    public Optional<Cause> or(Supplier<Optional<Cause>> own) {
        return evident().or(own).or(this::likely);
    }

    /** Returns a mistake that shows clearly, and is to be named before those of the exercise. */
    Optional<Cause> evident() {
        PrintedResult printed = new PrintedResult(trials, tolerance);
        FailureCauses failures = new FailureCauses(wrong(), source, nameOfInput);
        return first(Stream.of(this::onlyChangedInput, printed::rightOne, failures::loopEnd, failures::missingRow));
    }

    /** Returns a mistake that would explain what happened if the exercise knows none that does. */
    Optional<Cause> likely() {
        ResultCauses results = new ResultCauses(wrong(), tolerance);
        FailureCauses failures = new FailureCauses(wrong(), source, nameOfInput);
        return first(Stream.of(
                results::sharedRow,
                () -> HardCodedSize.find(trials, source, nameOfInput, tolerance),
                failures::beyondEnd,
                new PrintedResult(trials, tolerance)::anyOne,
                results::returnedNull,
                results::size,
                results::edges,
                this::changedInput));
    }

    private static Optional<Cause> first(Stream<Supplier<Optional<Cause>>> causes) {
        return causes.flatMap(cause -> cause.get().stream()).findFirst();
    }

    private List<Trial> wrong() {
        return trials.stream().filter(trial -> trial.isWrong(tolerance)).toList();
    }

    private Optional<Cause> onlyChangedInput() {
        boolean isAllElseRight = trials.stream()
                .noneMatch(trial ->
                        trial.attempt().failed() || trial.difference(tolerance).isPresent());
        return isAllElseRight ? changedInput() : Optional.empty();
    }

    private Optional<Cause> changedInput() {
        return trials.stream()
                .map(Trial::changed)
                .filter(changed -> !changed.isEmpty())
                .findFirst()
                .map(part -> part.equals(Inputs.INPUT) ? nameOfInput : part)
                .map(part -> new Cause(
                        "Changed the input " + part,
                        "The array belongs to the caller, who still needs it: write to an array of your own, or to"
                                + " a copy"
                                + " made with clone() (of an array of arrays, clone each row)."));
    }
}
