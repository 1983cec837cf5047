package dev.cella.lessons.norm;

import java.util.Locale;

/**
 * What a normalization does to one value: one of its steps.
 *
 * @param image from 0
 * @param channel from 0
 * @param row from 0
 * @param column from 0
 * @param x the value as it was
 * @param mean μ of its group
 * @param deviation √(σ² + ε) of its group
 * @param y {@code γ (x − μ) / √(σ² + ε) + β}
 */
public record NormalizedValue(
        int image, int channel, int row, int column, double x, double mean, double deviation, double y) {
    /** Returns the value before scale and shift: {@code (x − μ) / √(σ² + ε)}. */
    public double standardized() {
        return (x - mean) / deviation;
    }

    /** Returns the arithmetic: {@code image 0, channel 1, row 2, column 0: (0.800 - 0.502) / 0.210 = 1.419}. */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "image %d, channel %d, row %d, column %d: (%.3f - %.3f) / %.3f = %.3f",
                image,
                channel,
                row,
                column,
                x,
                mean,
                deviation,
                standardized());
    }
}
