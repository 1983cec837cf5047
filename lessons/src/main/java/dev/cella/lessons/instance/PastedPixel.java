package dev.cella.lessons.instance;

import java.util.Locale;

/**
 * How one pixel of the image gets its probability from a small mask: a mean of four neighbors, each with a weight that
 * says how close it is.
 *
 * @param row of the pixel, from 0
 * @param column of the pixel, from 0
 * @param isInside whether the middle of the pixel lies in the box; if not, there are no neighbors
 * @param sourceRow where the pixel lies in the mask: 0 is the middle of its first row
 * @param sourceColumn where the pixel lies in the mask: 0 is the middle of its first column
 * @param top row of the upper two neighbors
 * @param left column of the left two neighbors
 * @param values of the four neighbors: upper left, upper right, lower left, lower right; 0 beyond the border of the
 *     mask
 * @param weights of the four neighbors, which sum to 1
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares two of them
public record PastedPixel(
        int row,
        int column,
        boolean isInside,
        double sourceRow,
        double sourceColumn,
        int top,
        int left,
        double[] values,
        double[] weights) {

    /** Makes the step of a pixel that no mask reaches. */
    static PastedPixel outside(int row, int column) {
        return new PastedPixel(row, column, false, 0, 0, 0, 0, new double[0], new double[0]);
    }

    /** Makes the step of a pixel that lies at (y, x) of the mask. */
    static PastedPixel between(double[][] mask, int row, int column, double y, double x) {
        int top = (int) Math.floor(y);
        int left = (int) Math.floor(x);
        double down = y - top;
        double right = x - left;
        double[] values = {
            value(mask, top, left),
            value(mask, top, left + 1),
            value(mask, top + 1, left),
            value(mask, top + 1, left + 1)
        };
        double[] weights = {(1 - down) * (1 - right), (1 - down) * right, down * (1 - right), down * right};
        return new PastedPixel(row, column, true, y, x, top, left, values, weights);
    }

    private static double value(double[][] mask, int row, int column) {
        return row >= 0 && row < mask.length && column >= 0 && column < mask[0].length ? mask[row][column] : 0;
    }

    /** Returns the probability of the pixel: {@code Σ weight · value}. */
    public double result() {
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            sum += weights[i] * values[i];
        }
        return sum;
    }

    /** Returns where the pixel comes from, and its value: {@code row 20, column 31 from (3.20, 5.75): 0.820}. */
    @Override
    public String toString() {
        return isInside
                ? String.format(
                        Locale.ROOT,
                        "row %d, column %d from (%.2f, %.2f): %.3f",
                        row,
                        column,
                        sourceRow,
                        sourceColumn,
                        result())
                : String.format(Locale.ROOT, "row %d, column %d: outside the box", row, column);
    }
}
