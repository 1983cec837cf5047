package dev.cella.lessons.augment;

import java.util.Locale;

/**
 * How one pixel of a warped image gets its value: a mean of four neighbors, each with a weight that says how close it is.
 *
 * @param channel from 0
 * @param row of the new pixel, from 0
 * @param column of the new pixel, from 0
 * @param source where it comes from in the old image, moved to the nearest position inside if it lay outside
 * @param top row of the upper two neighbors
 * @param left column of the left two neighbors
 * @param values of the four neighbors: upper left, upper right, lower left, lower right
 * @param weights of the four neighbors, which sum to 1
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares two of them
public record SampledPixel(
        int channel, int row, int column, Place source, int top, int left, double[] values, double[] weights) {

    /** Returns the value of the new pixel: {@code Σ weight · value}. */
    public double result() {
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            sum += weights[i] * values[i];
        }
        return sum;
    }

    /** Returns where the pixel comes from, and its value: {@code row 2, column 3 from (1.50, 3.25): 0.420}. */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "row %d, column %d from (%.2f, %.2f): %.3f",
                row,
                column,
                source.row(),
                source.column(),
                result());
    }
}
