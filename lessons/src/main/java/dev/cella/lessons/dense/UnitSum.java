package dev.cella.lessons.dense;

import java.util.Locale;

/**
 * What one unit of a dense layer computes: a product per pixel, their sum with the bias, and the output.
 *
 * @param unit from 0
 * @param products {@code [H][W]}: pixel times weight
 * @param bias added to the sum
 * @param sum of all products and the bias
 * @param output the sum, or 0 if it is negative and ReLU follows
 */
@SuppressWarnings("ArrayRecordComponent") // made for one step, never changed
public record UnitSum(int unit, double[][] products, double bias, double sum, double output) {
    /** Returns the arithmetic: {@code unit 1: 9 products and the bias -1.000 add up to -0.500, output 0.000}. */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "unit %d: %d products and the bias %.3f add up to %.3f, output %.3f",
                unit,
                products.length * products[0].length,
                bias,
                sum,
                output);
    }
}
