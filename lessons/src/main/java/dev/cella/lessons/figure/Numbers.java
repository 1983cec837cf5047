package dev.cella.lessons.figure;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/** Numbers as a figure writes them: few digits, a real minus sign, no trailing zeros. */
final class Numbers {
    private Numbers() {}

    /** About three significant digits: {@code 241}, {@code 0.183}, {@code −1.2}, {@code 2.4e−7}, {@code NaN}. */
    static String brief(double value) {
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
        int decimals = size >= 100 ? 0 : size >= 10 ? 1 : size >= 1 ? 2 : size >= 0.1 ? 3 : 4;
        return trimmed(value, value == Math.rint(value) ? 0 : decimals);
    }

    /** A number with at most {@code decimals} decimals. */
    static String trimmed(double value, int decimals) {
        String digits = String.format(Locale.ROOT, "%." + decimals + "f", value);
        if (digits.contains(".")) {
            digits = digits.replaceAll("0+$", "").replaceAll("\\.$", "");
        }
        return minus(digits.equals("-0") ? "0" : digits);
    }

    /** {@code 28×28×1}. */
    static String size(long... sides) {
        return Arrays.stream(sides).mapToObj(Long::toString).collect(Collectors.joining("×"));
    }

    /** {@code [1, 28, 28]}. */
    static String shape(long... sides) {
        return LongStream.of(sides).mapToObj(Long::toString).collect(Collectors.joining(", ", "[", "]"));
    }

    /** A count with its noun: {@code 1 pixel}, {@code 7 pixels}. */
    static String count(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    private static String minus(String digits) {
        return digits.replace('-', '−');
    }
}
