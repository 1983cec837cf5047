package dev.cella.lessons.normalize;

import java.util.Locale;

/**
 * One value on its new scale: the step of a standardization.
 *
 * @param channel from 0
 * @param row from 0
 * @param column from 0
 * @param x the value as it was
 * @param mean μ of its channel
 * @param deviation σ of its channel
 * @param z {@code (x − μ) / σ}
 */
public record StandardizedValue(int channel, int row, int column, double x, double mean, double deviation, double z) {
    /** Returns the arithmetic: {@code channel 0, row 5, column 18: (0.800 - 0.502) / 0.210 = 1.419}. */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "channel %d, row %d, column %d: (%.3f - %.3f) / %.3f = %.3f",
                channel,
                row,
                column,
                x,
                mean,
                deviation,
                z);
    }
}
