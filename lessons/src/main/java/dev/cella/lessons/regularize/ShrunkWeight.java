package dev.cella.lessons.regularize;

import java.util.Locale;

/**
 * What a penalty does to one weight in one step.
 *
 * @param channel from 0
 * @param row from 0
 * @param column from 0
 * @param weight before the step
 * @param factor by which L2 multiplies it: {@code 1 − learningRate · l2}
 * @param threshold by which L1 then moves it toward 0: {@code learningRate · l1}
 * @param result after the step
 */
public record ShrunkWeight(
        int channel, int row, int column, double weight, double factor, double threshold, double result) {

    /** Returns the weight after L2 and before L1. */
    public double scaled() {
        return weight * factor;
    }

    /** Returns the arithmetic: {@code row 5, column 18: 0.400 * 0.900 = 0.360, toward 0 by 0.050: 0.310}. */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "row %d, column %d: %.3f * %.3f = %.3f, toward 0 by %.3f: %.3f",
                row,
                column,
                weight,
                factor,
                scaled(),
                threshold,
                result);
    }
}
