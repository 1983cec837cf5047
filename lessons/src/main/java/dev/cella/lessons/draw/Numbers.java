package dev.cella.lessons.draw;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.DoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/** Numbers as a figure writes them: few digits, a real minus sign, no trailing zeros. */
public final class Numbers {
    private Numbers() {}

    /** Writes about three significant digits: {@code 241}, {@code 0.183}, {@code −1.2}, {@code 2.4e−7}, {@code NaN}. */
    public static String brief(double value) {
        if (Double.isNaN(value)) {
            return "NaN";
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? "∞" : "−∞";
        }
        double size = Math.abs(value);
        if (size != 0 && (size < 1e-3 || size >= 1e6)) {
            return minus(String.format(Locale.ROOT, "%.1e", value)
                    .replaceFirst("e([+-])0*(\\d)", "e$1$2")
                    .replace("e+", "e"));
        }
        return trimmed(value, decimals(size));
    }

    /**
     * Returns how to write the numbers of one table: all with as many decimals as the largest of them needs, none if all are whole.
     *
     * @param values of the table; those that are not finite are written in words
     */
    public static DoubleFunction<String> alike(double[] values) {
        double[] finite = Arrays.stream(values).filter(Double::isFinite).toArray();
        double size = Arrays.stream(finite).map(Math::abs).max().orElse(0);
        if (size >= 1e6 || (size < 1e-3 && size > 0)) {
            return Numbers::brief;
        }
        int decimals = Arrays.stream(finite).allMatch(v -> v == Math.rint(v)) ? 0 : decimals(size);
        return value -> Double.isFinite(value) ? fixed(value, decimals) : brief(value);
    }

    /** Writes a number as {@link #brief} does, but with trailing zeros, so that numbers below each other compare well: {@code 0.500}. */
    public static String even(double value) {
        double size = Math.abs(value);
        boolean plain = Double.isFinite(value) && size >= 1e-3 && size < 1e6;
        return plain ? fixed(value, decimals(size)) : brief(value);
    }

    /** Writes all digits of a number, as an axis needs them to tell its marks apart: {@code 0.25}, {@code 1200}, {@code 2.5e−7}. */
    public static String exact(double value) {
        if (!Double.isFinite(value) || value == 0) {
            return brief(value);
        }
        BigDecimal digits = BigDecimal.valueOf(value).stripTrailingZeros();
        int exponent = digits.precision() - digits.scale() - 1;
        return exponent >= -3 && exponent < 6
                ? minus(digits.toPlainString())
                : minus(digits.movePointLeft(exponent).toPlainString() + "e" + exponent);
    }

    private static String fixed(double value, int decimals) {
        String digits = String.format(Locale.ROOT, "%." + decimals + "f", value);
        return minus(digits.matches("-0(\\.0+)?") ? digits.substring(1) : digits);
    }

    /** Writes a number that is compared with another, without digits far below the size of the other. */
    public static String beside(double value, double other) {
        return Math.abs(other) < 1e-3 || Math.abs(value) > Math.abs(other)
                ? brief(value)
                : trimmed(value, decimals(Math.abs(other)) + 1);
    }

    /** Writes the ends of a range: the smaller number gets no more than one decimal beyond the larger: {@code −1.5 to 255}. */
    public static String range(double least, double greatest) {
        double size = Math.max(Math.abs(least), Math.abs(greatest));
        if (size < 1e-3 || size >= 1e6) {
            return brief(least) + " to " + brief(greatest);
        }
        int most = decimals(size) + 1;
        return trimmed(least, Math.min(most, decimals(Math.abs(least)))) + " to "
                + trimmed(greatest, Math.min(most, decimals(Math.abs(greatest))));
    }

    /** Returns the decimals that make about three significant digits of a number of this size. */
    private static int decimals(double size) {
        return size >= 100 ? 0 : size >= 10 ? 1 : size >= 1 ? 2 : size >= 0.1 ? 3 : 4;
    }

    /** Writes a number with at most {@code decimals} decimals. */
    public static String trimmed(double value, int decimals) {
        String digits = fixed(value, decimals);
        return digits.contains(".") ? digits.replaceAll("0+$", "").replaceAll("\\.$", "") : digits;
    }

    /** Writes a count with all its digits in groups of three, and at most two decimals: {@code 1,280,000}. */
    public static String grouped(double count) {
        double rest = Math.abs(count - Math.rint(count));
        return rest < 0.005 ? minus(String.format(Locale.ROOT, "%,.0f", count)) : trimmed(count, 2);
    }

    /** Writes a share in whole percent: {@code 62 %}. */
    public static String percent(double share) {
        return percent(share, 0);
    }

    /** Writes a share in percent with at most {@code decimals} decimals: {@code 0.4 %}. */
    public static String percent(double share, int decimals) {
        return trimmed(100 * share, decimals) + " %";
    }

    /** Writes a size: {@code 28×28×1}. */
    public static String size(long... sides) {
        return Arrays.stream(sides).mapToObj(Long::toString).collect(Collectors.joining("×"));
    }

    /** Writes a shape: {@code [1, 28, 28]}. */
    public static String shape(long... sides) {
        return LongStream.of(sides).mapToObj(Long::toString).collect(Collectors.joining(", ", "[", "]"));
    }

    /** Writes a count with its noun: {@code 1 pixel}, {@code 7 pixels}. */
    public static String count(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    /** Puts a negative number in brackets, so that it can stand behind another sign. */
    public static String inBrackets(String number) {
        return number.startsWith("−") ? "(" + number + ")" : number;
    }

    private static String minus(String digits) {
        return digits.replace('-', '−');
    }
}
