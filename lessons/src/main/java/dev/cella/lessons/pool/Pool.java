package dev.cella.lessons.pool;

import java.util.Arrays;
import java.util.Locale;

/** What the values of a window become: one number. */
public enum Pool {
    /** The largest. */
    MAX,
    /** Their mean. */
    AVERAGE,
    /** Their sum. */
    SUM,
    /** The smallest. */
    MIN;

    /** Whether one value is chosen and the others have no say. */
    public boolean chooses() {
        return this == MAX || this == MIN;
    }

    /** One number from the values of a window. */
    double of(double[] values) {
        return switch (this) {
            case MAX, MIN -> values[winner(values)];
            case AVERAGE -> Arrays.stream(values).sum() / values.length;
            case SUM -> Arrays.stream(values).sum();
        };
    }

    /** Which value is chosen; of equal ones the first. */
    int winner(double[] values) {
        int winner = 0;
        for (int i = 1; i < values.length; i++) {
            if (this == MIN ? values[i] < values[winner] : values[i] > values[winner]) {
                winner = i;
            }
        }
        return winner;
    }

    /** How much the result rises when one of the values rises by 1: the gradient that it gets on the way back. */
    double gradient(double[] values, int i) {
        return switch (this) {
            case MAX, MIN -> i == winner(values) ? 1 : 0;
            case AVERAGE -> 1.0 / values.length;
            case SUM -> 1;
        };
    }

    /** The name in lower case, as figures and controls write it. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
