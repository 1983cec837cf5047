package dev.cella.kernel.magic;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;

/** Formats times for people: three significant digits and a suitable unit. */
final class Durations {
    private static final List<String> UNITS = List.of("ns", "µs", "ms", "s");
    private static final MathContext THREE_DIGITS = new MathContext(3);

    private Durations() {}

    /** @param nanos a time in nanoseconds, not negative */
    static String text(double nanos) {
        if (nanos >= 60e9) {
            return minutes(Math.round(nanos / 1e9));
        }
        double value = nanos;
        int unit = 0;
        while (unit < UNITS.size() - 1 && digits(value).compareTo(BigDecimal.valueOf(1000)) >= 0) {
            value /= 1000;
            unit++;
        }
        BigDecimal shown = digits(value);
        return (shown.signum() == 0 ? "0" : shown.stripTrailingZeros().toPlainString()) + " " + UNITS.get(unit);
    }

    private static BigDecimal digits(double value) {
        return new BigDecimal(value, THREE_DIGITS);
    }

    private static String minutes(long seconds) {
        long hours = seconds / 3600;
        long minutes = seconds % 3600 / 60;
        String text = (hours > 0 ? hours + "h " : "") + (minutes > 0 || hours > 0 ? minutes + "min " : "");
        return (text + (seconds % 60 > 0 ? seconds % 60 + "s" : "")).strip();
    }
}
