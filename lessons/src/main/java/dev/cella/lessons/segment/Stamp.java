package dev.cella.lessons.segment;

import java.util.Locale;

/**
 * One step of an operation that enlarges a map: a value of the input is multiplied by a kernel, and the products are added to
 * the output.
 *
 * @param row of the value in the input, from 0
 * @param column of the value in the input, from 0
 * @param value of the input
 * @param weights that it is multiplied by, {@code [kernel height][kernel width]}
 * @param top row of the output that the first row of the kernel falls on; negative if padding removes it
 * @param left column of the output that the first column of the kernel falls on
 * @param map the output as it is after this step, {@code [H'][W']}
 */
@SuppressWarnings("ArrayRecordComponent") // created for one look, never shared
public record Stamp(int row, int column, double value, double[][] weights, int top, int left, double[][] map) {

    /** Returns what is added to the output: the value times each weight. */
    public double[][] products() {
        double[][] products = new double[weights.length][weights[0].length];
        for (int i = 0; i < weights.length; i++) {
            for (int j = 0; j < weights[0].length; j++) {
                products[i][j] = value * weights[i][j];
            }
        }
        return products;
    }

    /** Returns the step in words: {@code row 0, column 1: 6.000 is stamped on rows 0 to 2, columns 2 to 4}. */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "row %d, column %d: %.3f is stamped on rows %d to %d, columns %d to %d",
                row,
                column,
                value,
                top,
                top + weights.length - 1,
                left,
                left + weights[0].length - 1);
    }
}
