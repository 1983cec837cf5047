package dev.cella.lessons.pool;

import java.util.Arrays;
import java.util.Locale;

/** The ways to turn the values of a window into one number. */
public enum Pool {
    /** The largest. */
    MAX,
    /** Their mean. */
    AVERAGE,
    /** Their sum. */
    SUM,
    /** The smallest. */
    MIN;

    /** Returns whether one value is chosen and the others do not count. */
    public boolean chooses() {
        return this == MAX || this == MIN;
    }

    /** Returns one number from the values of a window. */
    double of(double[] values) {
        return switch (this) {
            case MAX, MIN -> values[winner(values)];
            case AVERAGE -> Arrays.stream(values).sum() / values.length;
            case SUM -> Arrays.stream(values).sum();
        };
    }

    /** Returns the index of the chosen value; the first of equal ones. */
    int winner(double[] values) {
        int winner = 0;
        for (int i = 1; i < values.length; i++) {
            if (this == MIN ? values[i] < values[winner] : values[i] > values[winner]) {
                winner = i;
            }
        }
        return winner;
    }

    /**
     * Returns how much the result rises if one of the values rises by 1: the gradient that this value gets in the
     * backward pass.
     */
    double gradient(double[] values, int i) {
        return switch (this) {
            case MAX, MIN -> i == winner(values) ? 1 : 0;
            case AVERAGE -> 1.0 / values.length;
            case SUM -> 1;
        };
    }

    /** Returns what {@link dev.cella.lessons.trace.Operation#data} calls it. */
    public String rule() {
        return this == SUM ? "total" : toString();
    }

    /** Returns the name in lower case, as figures and controls write it. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
