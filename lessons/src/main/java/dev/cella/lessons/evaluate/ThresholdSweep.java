package dev.cella.lessons.evaluate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Images in the order of a net's output, cut at every place where one could draw the line between yes and no.
 *
 * @param cuts from the strictest threshold to the loosest
 * @param positives images that are of the class
 * @param negatives images that are not
 */
record ThresholdSweep(List<Cut> cuts, int positives, int negatives) {
    /**
     * One place for the line: images with an output of at least {@code threshold} are called positive.
     *
     * @param threshold an output that occurs
     * @param hits positive images called so
     * @param falseAlarms negative images called positive
     */
    record Cut(double threshold, int hits, int falseAlarms) {}

    /**
     * Ranks.
     *
     * @throws IllegalArgumentException if all images, or none, are positive
     */
    static ThresholdSweep of(String className, double[] outputs, boolean[] positive) {
        Integer[] order = new Integer[outputs.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, Comparator.comparingDouble(i -> -outputs[i]));
        List<Cut> cuts = new ArrayList<>();
        int hits = 0;
        int falseAlarms = 0;
        for (int i = 0; i < order.length; i++) {
            hits += positive[order[i]] ? 1 : 0;
            falseAlarms += positive[order[i]] ? 0 : 1;
            boolean tied = i + 1 < order.length && outputs[order[i + 1]] == outputs[order[i]];
            if (!tied) {
                cuts.add(new Cut(outputs[order[i]], hits, falseAlarms));
            }
        }
        if (hits == 0 || falseAlarms == 0) {
            throw new IllegalArgumentException(hits + " of " + order.length + " images are of class \"" + className
                    + "\" (a curve needs at least 1 that is and 1 that is not); take more images");
        }
        return new ThresholdSweep(cuts, hits, falseAlarms);
    }
}
