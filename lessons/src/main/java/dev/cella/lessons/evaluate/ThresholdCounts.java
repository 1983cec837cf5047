package dev.cella.lessons.evaluate;

import java.util.Locale;

/**
 * What a threshold makes of the answers for one class: images with an output of at least the threshold are called
 * positive.
 *
 * @param threshold in [0,1]
 * @param truePositives images of the class that are called positive
 * @param falseNegatives images of the class that are missed
 * @param falsePositives other images that are called positive
 * @param trueNegatives other images that are not
 */
public record ThresholdCounts(
        double threshold, int truePositives, int falseNegatives, int falsePositives, int trueNegatives) {

    static ThresholdCounts of(double[] outputs, boolean[] positive, double threshold) {
        int[][] counts = new int[2][2];
        for (int i = 0; i < outputs.length; i++) {
            counts[positive[i] ? 1 : 0][outputs[i] >= threshold ? 1 : 0]++;
        }
        return new ThresholdCounts(threshold, counts[1][1], counts[1][0], counts[0][1], counts[0][0]);
    }

    /** Returns the share of the positive images that are called positive; NaN if there are none. */
    public double sensitivity() {
        return (double) truePositives / (truePositives + falseNegatives);
    }

    /** Returns the share of the negative images that are not called positive; NaN if there are none. */
    public double specificity() {
        return (double) trueNegatives / (trueNegatives + falsePositives);
    }

    /** Returns one line: the threshold, sensitivity and specificity. */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "threshold %.2f: sensitivity %.3f, specificity %.3f",
                threshold,
                sensitivity(),
                specificity());
    }
}
