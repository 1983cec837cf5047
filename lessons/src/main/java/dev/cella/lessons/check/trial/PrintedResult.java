package dev.cella.lessons.check.trial;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Recognizes an answer that prints its result and returns something else.
 *
 * @param trials the runs of the answer
 * @param tolerance how far a number may be off
 */
record PrintedResult(List<Trial> trials, double tolerance) {
    private static final Pattern NUMBER = Pattern.compile("[-−]?\\d+(?:\\.\\d+)?(?:[eE][-+]?\\d+)?");
    private static final double ROUNDED = 5e-3;

    Optional<Cause> rightOne() {
        boolean returnsOther =
                trials.stream().anyMatch(trial -> trial.difference(tolerance).isPresent());
        return returnsOther && trials.stream().allMatch(this::printsExpected)
                ? Optional.of(new Cause(
                        "You printed the result: return it",
                        "A caller sees only what follows return; what is printed is lost to it."))
                : Optional.empty();
    }

    Optional<Cause> anyOne() {
        return trials.stream().allMatch(trial -> !trial.printed().isBlank() && returnsNothing(trial))
                ? Optional.of(new Cause(
                        "You print something, but return "
                                + NestedNumbers.nothing(trials.get(0).attempt().value()),
                        "A caller sees only what follows return: return the result instead of printing it."))
                : Optional.empty();
    }

    private static boolean returnsNothing(Trial trial) {
        return !trial.attempt().failed()
                && NestedNumbers.isNothing(trial.attempt().value());
    }

    private boolean printsExpected(Trial trial) {
        if (trial.printed().isBlank() || trial.attempt().failed()) {
            return false;
        }
        return NestedNumbers.of(trial.expected())
                .map(expected -> prints(expected, trial))
                .orElseGet(() -> Pattern.compile("\\b" + Pattern.quote(String.valueOf(trial.expected())) + "\\W*$")
                        .matcher(trial.printed())
                        .find());
    }

    /** Whether the numbers are printed in a row; a single number could be any, unless it is the last, and not returned. */
    private boolean prints(NestedNumbers expected, Trial trial) {
        List<Double> printed = numbers(trial.printed());
        if (expected.count() > 1 || printed.isEmpty()) {
            return contains(printed, expected);
        }
        double last = printed.get(printed.size() - 1);
        boolean isReturned = NestedNumbers.of(trial.attempt().value())
                .filter(returned -> returned.count() == 1 && returned.at(0) == last)
                .isPresent();
        return isSame(expected.at(0), last)
                && (!isReturned || trial.difference(tolerance).isEmpty());
    }

    /** Whether a printed number stands for another: a whole one is printed as it is, a fraction often rounded. */
    private boolean isSame(double expected, double printed) {
        boolean isWhole = expected == Math.rint(expected);
        return NestedNumbers.near(expected, printed, isWhole ? tolerance : Math.max(tolerance, ROUNDED));
    }

    private static List<Double> numbers(String printed) {
        List<Double> numbers = new ArrayList<>();
        for (MatchResult found : NUMBER.matcher(printed).results().toList()) {
            numbers.add(Double.parseDouble(found.group().replace('−', '-')));
        }
        return numbers;
    }

    private boolean contains(List<Double> printed, NestedNumbers expected) {
        for (int start = 0; start + expected.count() <= printed.size(); start++) {
            int same = 0;
            while (same < expected.count() && isSame(expected.at(same), printed.get(start + same))) {
                same++;
            }
            if (same == expected.count()) {
                return true;
            }
        }
        return false;
    }
}
