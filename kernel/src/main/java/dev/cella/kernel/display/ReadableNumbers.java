package dev.cella.kernel.display;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Fractions in the cells of tables: {@code 0.327581} instead of {@code 0.32758051023132895}. */
final class ReadableNumbers {
    private static final MathContext DIGITS = new MathContext(6);
    private static final int MOST = 30;

    private ReadableNumbers() {}

    /** Writes a fraction, or a list or an array of them; empty for everything else. */
    static Optional<String> of(Object value) {
        if (isFraction(value)) {
            return Optional.of(written((Number) value));
        }
        boolean isSequence = value instanceof Collection<?> || value instanceof double[] || value instanceof float[];
        if (!isSequence || Tables.size(value) == 0) {
            return Optional.empty();
        }
        List<Object> first = Tables.first(value, MOST);
        if (!first.stream().allMatch(ReadableNumbers::isFraction)) {
            return Optional.empty();
        }
        String more = Tables.size(value) > MOST ? ", …]" : "]";
        return Optional.of(IntStream.range(0, first.size())
                .mapToObj(i -> written((Number) first.get(i)))
                .collect(Collectors.joining(", ", "[", more)));
    }

    private static boolean isFraction(Object value) {
        return value instanceof Double || value instanceof Float;
    }

    /** As Java writes it, unless it has more digits than anyone reads. */
    private static String written(Number number) {
        String java = number.toString();
        if (!Double.isFinite(number.doubleValue()) || digits(java) <= DIGITS.getPrecision()) {
            return java;
        }
        BigDecimal rounded = new BigDecimal(java).round(DIGITS);
        return java.contains("E")
                ? Double.toString(rounded.doubleValue())
                : rounded.stripTrailingZeros().toPlainString();
    }

    private static int digits(String number) {
        return number.replaceFirst("E.*", "")
                .replaceFirst("^-?0?\\.?0*", "")
                .replaceAll("[^0-9]", "")
                .length();
    }
}
