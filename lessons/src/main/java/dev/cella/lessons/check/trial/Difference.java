package dev.cella.lessons.check.trial;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * How a result differs from the right one: in words, and where.
 *
 * @param words what is wrong, without the right result
 * @param where the first wrong index with the expected and the actual value; empty if the words say everything
 */
public record Difference(String words, String where) {

    /** Compares two results, numbers by tolerance and anything else by {@code equals}; empty if they agree. */
    public static Optional<Difference> between(Object expected, Object actual, double tolerance) {
        if (actual == null) {
            return Optional.of(new Difference("Your method returns null.", ""));
        }
        Optional<NestedNumbers> right = NestedNumbers.of(expected);
        Optional<NestedNumbers> given = NestedNumbers.of(actual);
        if (right.isPresent() && given.isPresent()) {
            return between(right.get(), given.get(), tolerance);
        }
        if (right.isPresent()) {
            return Optional.of(
                    new Difference("Your result is not an array of numbers whose rows have equal lengths.", ""));
        }
        return Objects.equals(expected, actual)
                ? Optional.empty()
                : Optional.of(new Difference(
                        quoted(actual) + " is not right for one of the inputs.",
                        "It should be " + quoted(expected) + ", but is " + quoted(actual) + "."));
    }

    private static String quoted(Object value) {
        return value instanceof String ? "\"" + value + "\"" : String.valueOf(value);
    }

    private static Optional<Difference> between(NestedNumbers right, NestedNumbers given, double tolerance) {
        if (!right.shape().equals(given.shape())) {
            String words =
                    "Your result has %s; it should have %s.".formatted(given.shapeInWords(), right.shapeInWords());
            return Optional.of(new Difference(words.replace("has one", "is one").replace("have one", "be one"), ""));
        }
        List<Integer> wrong = right.wrong(given, tolerance);
        if (wrong.isEmpty()) {
            return Optional.empty();
        }
        int first = wrong.get(0);
        String where = "%s should be %s, but is %s."
                .formatted(
                        right.shape().isEmpty() ? "It" : "First wrong number: " + right.index(first),
                        NestedNumbers.write(right.at(first)),
                        NestedNumbers.write(given.at(first)));
        return Optional.of(new Difference(words(right, given, wrong.size(), tolerance), where));
    }

    private static String words(NestedNumbers right, NestedNumbers given, int wrong, double tolerance) {
        int all = right.count();
        if (all == 1) {
            return "Your number " + NestedNumbers.write(given.at(0)) + " is wrong for one of the inputs.";
        }
        if (given.broken() > 0) {
            return String.format(
                    Locale.ROOT,
                    "%d of %d numbers are infinite or NaN (not a number): look for a division by 0.",
                    given.broken(),
                    all);
        }
        String amount = wrong == all ? "All " + all : wrong + " of " + all;
        return amount + " numbers are wrong." + pattern(right, given, tolerance);
    }

    /** Says so if all numbers are off by the same factor or by the same amount. */
    private static String pattern(NestedNumbers right, NestedNumbers given, double tolerance) {
        int largest = 0;
        for (int i = 1; i < right.count(); i++) {
            largest = Math.abs(right.at(i)) > Math.abs(right.at(largest)) ? i : largest;
        }
        double factor = given.at(largest) / right.at(largest);
        double shift = given.at(largest) - right.at(largest);
        boolean byFactor = Double.isFinite(factor) && factor != 0;
        boolean byShift = true;
        for (int i = 0; i < right.count(); i++) {
            byFactor &= NestedNumbers.near(right.at(i) * factor, given.at(i), tolerance);
            byShift &= NestedNumbers.near(right.at(i) + shift, given.at(i), tolerance);
        }
        if (byFactor) {
            return " Each is " + NestedNumbers.write(factor) + " times what it should be.";
        }
        return byShift
                ? " Each is " + NestedNumbers.write(Math.abs(shift)) + (shift > 0 ? " too large." : " too small.")
                : "";
    }
}
