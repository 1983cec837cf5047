package dev.cella.lessons.check.trial;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Recognizes mistakes by the results that they give.
 *
 * @param wrong the wrong runs of an answer
 * @param tolerance how far a number may be off
 */
record ResultCauses(List<Trial> wrong, double tolerance) {
    private static final List<String> LINES = List.of("row", "column");
    private static final int MOST_IN_TUPLE = 3;

    /** A result that is null. */
    Optional<Cause> returnedNull() {
        boolean isNull = wrong.stream()
                .allMatch(trial -> !trial.attempt().failed() && trial.attempt().value() == null);
        boolean isArray = NestedNumbers.of(wrong.get(0).expected())
                .filter(expected -> !expected.shape().isEmpty())
                .isPresent();
        String fix = isArray ? "Create an array, fill it, and return it." : "Return the result itself.";
        return isNull
                ? Optional.of(new Cause("Returned null", "null stands for \"nothing there\". " + fix))
                : Optional.empty();
    }

    /** One array that stands for all rows. */
    Optional<Cause> sharedRow() {
        boolean shared = wrong.get(0).attempt().value() instanceof Object[] rows
                && rows.length > 1
                && rows[0] != null
                && rows[0] == rows[1];
        return shared
                ? Optional.of(new Cause(
                        "All rows are one and the same array",
                        "Whatever you write to one row, all others show: create a new row in each round of the"
                                + " loop."))
                : Optional.empty();
    }

    /** A result that has one row or column more or less than it should. */
    Optional<Cause> size() {
        return common(wrong, trial -> both(trial).flatMap(ResultCauses::sizeOf));
    }

    private static Optional<Cause> sizeOf(Both both) {
        List<Integer> expected = both.expected.shape();
        List<Integer> given = both.given.shape();
        List<String> few = new ArrayList<>();
        List<String> many = new ArrayList<>();
        for (int axis = 0; axis < expected.size() && expected.size() == given.size(); axis++) {
            int more = given.get(axis) - expected.get(axis);
            if (Math.abs(more) > 1) {
                return Optional.empty();
            }
            if (more != 0) {
                (more < 0 ? few : many).add(line(axis, expected.size()));
            }
        }
        if (few.isEmpty() == many.isEmpty()) {
            return Optional.empty();
        }
        String lines = "One " + String.join(" and one ", few.isEmpty() ? many : few);
        return Optional.of(
                few.isEmpty()
                        ? new Cause(lines + " too many", "What should the last one hold? Nothing is left for it.")
                        : new Cause(
                                lines + " too few",
                                "From the first to the last there is one more than there are steps."));
    }

    /** Numbers that are wrong at the beginning or at the end alone. */
    Optional<Cause> edges() {
        List<Trial> filled = wrong.stream() // a loop that ends too early may not run at all
                .filter(trial -> !NestedNumbers.isNothing(trial.attempt().value()))
                .toList();
        return isTuple(filled)
                ? Optional.empty()
                : common(filled, trial -> both(trial).flatMap(this::edgeOf));
    }

    /** Returns whether each result is two or three numbers with a meaning of their own, which no loop fills. */
    private boolean isTuple(List<Trial> trials) {
        return trials.stream()
                .map(trial -> both(trial).map(both -> both.expected.shape()).orElse(List.of()))
                .allMatch(shape -> shape.size() == 1 && shape.get(0) <= MOST_IN_TUPLE);
    }

    private Optional<Cause> edgeOf(Both both) {
        List<Integer> shape = both.expected.shape();
        if (!shape.equals(both.given.shape()) || shape.isEmpty() || shape.size() > 2) {
            return Optional.empty();
        }
        boolean last = true;
        boolean first = true;
        List<int[]> places = both.expected.wrong(both.given, tolerance).stream()
                .map(both.expected::place)
                .toList();
        for (int[] place : places) {
            boolean atEnd = false;
            boolean atStart = false;
            for (int axis = 0; axis < place.length; axis++) {
                atEnd |= shape.get(axis) > 1 && place[axis] == shape.get(axis) - 1;
                atStart |= shape.get(axis) > 1 && place[axis] == 0;
            }
            last &= atEnd;
            first &= atStart;
        }
        boolean some = places.isEmpty() || places.size() == both.expected.count() || last == first;
        return some ? Optional.empty() : Optional.of(edge(last, shape.size()));
    }

    private static Cause edge(boolean last, int axes) {
        String end = last ? "last" : "first";
        String what = axes == 1 ? "the " + end + " number is" : "numbers in the " + end + " row or column are";
        return new Cause(
                "Only " + what + " wrong",
                last
                        ? "Check where your loops end: the last index is the length minus 1, so count while i < length."
                        : "Check where your loops begin: indexes count from 0.");
    }

    private static String line(int axis, int axes) {
        return axes == 1 ? "number" : axes == 2 ? LINES.get(axis) : "entry of axis " + axis;
    }

    /** The cause that all of these runs have in common. */
    private static Optional<Cause> common(List<Trial> trials, Function<Trial, Optional<Cause>> cause) {
        List<Optional<Cause>> found = trials.stream().map(cause).distinct().toList();
        return found.size() == 1 ? found.get(0) : Optional.empty();
    }

    private record Both(NestedNumbers expected, NestedNumbers given) {}

    private static Optional<Both> both(Trial trial) {
        Optional<NestedNumbers> expected = NestedNumbers.of(trial.expected());
        return NestedNumbers.of(trial.attempt().value())
                .flatMap(given -> expected.map(numbers -> new Both(numbers, given)));
    }
}
