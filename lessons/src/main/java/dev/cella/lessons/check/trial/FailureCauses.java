package dev.cella.lessons.check.trial;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Recognizes mistakes by the exceptions that they end in.
 *
 * @param wrong the wrong runs of an answer
 * @param source the code of the answer
 * @param nameOfInput what the method calls its only parameter
 */
record FailureCauses(List<Trial> wrong, Source source, String nameOfInput) {
    private static final Pattern BEYOND = Pattern.compile("Index (-?\\d+) out of bounds for length (\\d+)");
    private static final Pattern ROW_IS_NULL = Pattern.compile("because \"(?:<local\\d+>|\\w+)\\[.*]\" is null");
    /** A condition that is still true at the end. One that takes something off, or ends at a number, can be right. */
    private static final Pattern INCLUSIVE = Pattern.compile("<=(?!\\s*\\d)(?![^;)&|]*-)");

    private static final Pattern LOOP = Pattern.compile("\\b(?:for|while)\\b");

    /** A loop that counts to a number that is written into the code. */
    private static final Pattern FIXED = Pattern.compile("\\b(?:for|while)\\b.*<=?\\s*\\d");

    /** The condition that lets the length pass, instead of what is below it. */
    Optional<Cause> loopEnd() {
        return beyond().filter(index -> index.number == index.length && index.length > 0)
                .flatMap(index -> source.line(code -> INCLUSIVE.matcher(code).find())
                        .map(line -> new Cause(
                                "Went one index past the end",
                                "Indexes of " + index.length + " values run from 0 to " + (index.length - 1)
                                        + ": write < instead of <= in " + line + ".")));
    }

    /** An index that is out of bounds for another reason. */
    Optional<Cause> beyondEnd() {
        return beyond().map(index -> {
            if (index.length == 0) {
                return new Cause("Used an empty array", "It has no elements: look at its size where you create it.");
            }
            String sizes = sizesOf(index.length);
            String name = index.number < 0
                    ? "Used an index below 0"
                    : index.number == index.length ? "Went one index past the end" : "Went past the end";
            return new Cause(
                    name,
                    "Indexes of " + index.length + " values run from 0 to " + (index.length - 1) + sizes
                            + ": check the index and the size of the array"
                            + (source.line(code -> LOOP.matcher(code).find()).isPresent()
                                    ? ", and where the loops around this line begin and end."
                                    : ".")
                            + source.line(code -> FIXED.matcher(code).find())
                                    .map(line -> " Look at the fixed number in " + line + ".")
                                    .orElse(""));
        });
    }

    /** A row of an array of arrays that was never made. */
    Optional<Cause> missingRow() {
        boolean isRow = failure()
                .flatMap(Failure::message)
                .filter(message -> ROW_IS_NULL.matcher(message).find())
                .isPresent();
        return isRow
                ? Optional.of(new Cause(
                        "Used a row that does not exist yet",
                        "new double[n][] makes room for n rows, but no rows: give each its own array first, as in"
                                + " result[i] = new double[length]."))
                : Optional.empty();
    }

    /** The parts of the input that have this size. */
    private String sizesOf(int length) {
        String parts = Inputs.sizes(wrong.get(0).input(), nameOfInput).entrySet().stream()
                .filter(size -> size.getKey().endsWith("length") && size.getValue() == length)
                .map(size -> size.getKey())
                .collect(Collectors.joining(" and "));
        String are = parts.contains(" and ") ? " are " : " is ";
        return parts.isEmpty() ? "" : " (here " + parts + are + length + ")";
    }

    private record Beyond(int number, int length) {}

    private Optional<Beyond> beyond() {
        return failure()
                .flatMap(Failure::message)
                .map(BEYOND::matcher)
                .filter(Matcher::find)
                .map(found -> new Beyond(Integer.parseInt(found.group(1)), Integer.parseInt(found.group(2))));
    }

    private Optional<Failure> failure() {
        Attempt<?> first = wrong.get(0).attempt();
        return Optional.ofNullable(first.failure());
    }
}
