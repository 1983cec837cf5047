package dev.cella.lessons.train;

import java.util.Arrays;
import java.util.Comparator;

/**
 * Computes the area under the ROC curve from its meaning: how often a positive image gets a higher output than a
 * negative one, with ties counting half.
 *
 * <p>Source: Hanley and McNeil, Radiology 143:29, 1982; computed through ranks (Mann and Whitney).
 */
public final class Auc {
    private Auc() {}

    /**
     * Returns the area for one class.
     *
     * @param outputs one per image; higher means more likely positive
     * @param positive which images are
     * @return in [0,1], 0.5 for guessing; NaN if all images are positive or all are negative
     */
    public static double of(double[] outputs, boolean[] positive) {
        Integer[] order = new Integer[outputs.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, Comparator.comparingDouble(i -> outputs[i]));
        double rankSum = 0;
        long positives = 0;
        for (int from = 0, to; from < order.length; from = to) {
            to = endOfTie(outputs, order, from);
            double rank = (from + 1 + to) / 2.0; // mean of the ranks from+1 … to
            for (int i = from; i < to; i++) {
                if (positive[order[i]]) {
                    rankSum += rank;
                    positives++;
                }
            }
        }
        long pairs = positives * (order.length - positives);
        return pairs == 0 ? Double.NaN : (rankSum - positives * (positives + 1) / 2.0) / pairs;
    }

    private static int endOfTie(double[] outputs, Integer[] order, int from) {
        int to = from + 1;
        while (to < order.length && outputs[order[to]] == outputs[order[from]]) {
            to++;
        }
        return to;
    }
}
