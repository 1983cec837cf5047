package dev.cella.lessons.regularize;

import java.util.Locale;

/**
 * What dropout does to one value: one step of a mask.
 *
 * @param channel from 0
 * @param row from 0
 * @param column from 0
 * @param value the original value
 * @param isKept whether the mask is 1 here
 * @param keptShare what a kept value is divided by: {@code 1 − rate}
 * @param result {@code value / keptShare} if the value is kept, else 0
 */
public record MaskedValue(
        int channel, int row, int column, double value, boolean isKept, double keptShare, double result) {
    /** Returns the mask here: 1 or 0. */
    public int mask() {
        return isKept ? 1 : 0;
    }

    /** Returns the arithmetic: {@code channel 0, row 5, column 18: 0.400 * 1 / 0.500 = 0.800}. */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "channel %d, row %d, column %d: %.3f * %d / %.3f = %.3f",
                channel,
                row,
                column,
                value,
                mask(),
                keptShare,
                result);
    }
}
