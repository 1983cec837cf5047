package dev.cella.lessons.segment;

import dev.cella.lessons.trace.JavaArrays;
import java.util.Arrays;
import java.util.Locale;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * How a predicted mask lies on the true one: all pixels, counted in four groups.
 *
 * <p>{@code Dice = 2 · TP / (2 · TP + FP + FN)} (Dice, 1945), {@code IoU = TP / (TP + FP + FN)} (Jaccard, 1901). Both ignore the
 * pixels that are background in both masks.
 *
 * @param truePositives pixels of the object in both masks
 * @param falsePositives pixels of the object in the prediction only
 * @param falseNegatives pixels of the object in the true mask only
 * @param trueNegatives pixels of the background in both masks
 */
public record MaskOverlap(long truePositives, long falsePositives, long falseNegatives, long trueNegatives) {
    /**
     * Counts pixels.
     *
     * @param prediction mask or probabilities of any shape: a pixel belongs to the object if its value is above 0.5
     * @param truth mask of the same shape
     * @throws IllegalArgumentException if the shapes differ
     */
    public static MaskOverlap overlap(INDArray prediction, INDArray truth) {
        requireSameShape(prediction, truth);
        double[] predicted = JavaArrays.values(prediction);
        double[] real = JavaArrays.values(truth);
        long[] counts = new long[4];
        for (int i = 0; i < real.length; i++) {
            counts[(predicted[i] > 0.5 ? 0 : 2) + (real[i] > 0.5 ? 0 : 1)]++;
        }
        return new MaskOverlap(counts[0], counts[1], counts[2], counts[3]);
    }

    /** Returns the Dice score of two masks, or of two batches with all their pixels together: see {@link #overlap}. */
    public static double dice(INDArray prediction, INDArray truth) {
        return overlap(prediction, truth).dice();
    }

    /** Returns the IoU of two masks, or of two batches with all their pixels together: see {@link #overlap}. */
    public static double iou(INDArray prediction, INDArray truth) {
        return overlap(prediction, truth).iou();
    }

    /** Returns {@code 2 · TP / (2 · TP + FP + FN)}, from 0 to 1; 1 if both masks are empty. */
    public double dice() {
        long both = 2 * truePositives + falsePositives + falseNegatives;
        return both == 0 ? 1 : 2.0 * truePositives / both;
    }

    /** Returns intersection over union, {@code TP / (TP + FP + FN)}, from 0 to 1; 1 if both masks are empty. */
    public double iou() {
        long union = truePositives + falsePositives + falseNegatives;
        return union == 0 ? 1 : (double) truePositives / union;
    }

    /** Returns the share of all pixels that are right, background included. */
    public double accuracy() {
        long all = truePositives + falsePositives + falseNegatives + trueNegatives;
        return (double) (truePositives + trueNegatives) / all;
    }

    private static void requireSameShape(INDArray prediction, INDArray truth) {
        if (!Arrays.equals(prediction.shape(), truth.shape())) {
            throw new IllegalArgumentException("a predicted mask of shape " + Arrays.toString(prediction.shape())
                    + " cannot be laid on a mask of shape " + Arrays.toString(truth.shape())
                    + " (must be equal); try prediction.reshape(truth.shape())");
        }
    }

    /** Returns the counts and both scores. */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "TP %d, FP %d, FN %d, TN %d: Dice %.3f, IoU %.3f, pixel accuracy %.3f",
                truePositives,
                falsePositives,
                falseNegatives,
                trueNegatives,
                dice(),
                iou(),
                accuracy());
    }
}
