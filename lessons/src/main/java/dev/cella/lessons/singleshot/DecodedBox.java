package dev.cella.lessons.singleshot;

import static dev.cella.lessons.detect.DetectionLosses.sigmoid;

import dev.cella.datasets.set.BoundingBox;
import java.util.Locale;

/**
 * What one anchor in one cell says, step by step.
 *
 * @param anchor from 0
 * @param row of the cell, from 0
 * @param column of the cell, from 0
 * @param raw the numbers in the cell: tx, ty, tw, th, to, and one score per class
 * @param centerX in pixels
 * @param centerY in pixels
 * @param width in pixels
 * @param height in pixels
 * @param objectness σ(to): the probability that there is an object
 * @param label the class with the highest score
 * @param share its softmax, from 0 to 1
 */
@SuppressWarnings("ArrayRecordComponent") // handed over, never changed
public record DecodedBox(
        int anchor,
        int row,
        int column,
        double[] raw,
        double centerX,
        double centerY,
        double width,
        double height,
        double objectness,
        int label,
        double share) {
    /** Sizes are limited to e⁴ times the anchor, because a net that has not learned yet may predict anything. */
    private static final double LARGEST = 4;

    /**
     * Decodes the numbers of one anchor in one cell.
     *
     * @param raw tx, ty, tw, th, to, and one score per class
     */
    public static DecodedBox of(YoloGrid grid, int anchor, int row, int column, double[] raw) {
        BoundingBox shape = grid.anchorBox(anchor, row, column);
        int label = best(raw);
        return new DecodedBox(
                anchor,
                row,
                column,
                raw,
                (column + sigmoid(raw[0])) * grid.stride(),
                (row + sigmoid(raw[1])) * grid.stride(),
                shape.width() * Math.exp(Math.min(LARGEST, raw[2])),
                shape.height() * Math.exp(Math.min(LARGEST, raw[3])),
                sigmoid(raw[YoloGrid.OBJECTNESS]),
                label,
                softmax(raw, YoloGrid.BOX_NUMBERS, raw.length, YoloGrid.BOX_NUMBERS + label));
    }

    /** Returns the softmax of one of the numbers {@code from} (inclusive) to {@code to} (exclusive). */
    static double softmax(double[] numbers, int from, int to, int of) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += Math.exp(numbers[i] - numbers[of]);
        }
        return 1 / sum;
    }

    private static int best(double[] raw) {
        int best = YoloGrid.BOX_NUMBERS;
        for (int i = best; i < raw.length; i++) {
            best = raw[i] > raw[best] ? i : best;
        }
        return best - YoloGrid.BOX_NUMBERS;
    }

    /** Returns the confidence: objectness times the softmax of the class. */
    public double confidence() {
        return objectness * share;
    }

    /** Returns the box, in pixels. */
    public BoundingBox box() {
        return new BoundingBox(centerY - height / 2, centerX - width / 2, centerY + height / 2, centerX + width / 2);
    }

    /** Returns the box and its confidence in one line. */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "cell (%d, %d), anchor %d: center (%.1f, %.1f), %.1f × %.1f, class %d, confidence %.2f",
                row,
                column,
                anchor,
                centerY,
                centerX,
                height,
                width,
                label,
                confidence());
    }
}
