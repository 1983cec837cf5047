package dev.cella.lessons.evaluate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Every threshold at which the answers of a net change; images above it are called positive.
 *
 * @param thresholds from the strictest threshold to the loosest
 * @param positives number of images of the class
 * @param negatives number of other images
 */
record ThresholdSweep(List<Threshold> thresholds, int positives, int negatives) {
    /**
     * One threshold: images with an output of at least {@code threshold} are called positive.
     *
     * @param threshold an output that occurs
     * @param truePositives positive images called positive
     * @param falsePositives negative images called positive
     */
    record Threshold(double threshold, int truePositives, int falsePositives) {}

    /**
     * Sorts the images by the output of the net and counts at each output.
     *
     * @throws IllegalArgumentException if all images, or none, are positive
     */
    static ThresholdSweep of(String className, double[] outputs, boolean[] positive) {
        Integer[] order = new Integer[outputs.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, Comparator.comparingDouble(i -> -outputs[i]));
        List<Threshold> thresholds = new ArrayList<>();
        int truePositives = 0;
        int falsePositives = 0;
        for (int i = 0; i < order.length; i++) {
            truePositives += positive[order[i]] ? 1 : 0;
            falsePositives += positive[order[i]] ? 0 : 1;
            boolean tied = i + 1 < order.length && outputs[order[i + 1]] == outputs[order[i]];
            if (!tied) {
                thresholds.add(new Threshold(outputs[order[i]], truePositives, falsePositives));
            }
        }
        if (truePositives == 0 || falsePositives == 0) {
            throw new IllegalArgumentException(truePositives + " of " + order.length + " images are of class \""
                    + className + "\" (a curve needs at least 1 that is and 1 that is not); use more images");
        }
        return new ThresholdSweep(thresholds, truePositives, falsePositives);
    }
}
