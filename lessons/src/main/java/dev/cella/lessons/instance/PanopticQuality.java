package dev.cella.lessons.instance;

import java.util.Locale;

/**
 * Panoptic quality: how well the objects of images were found and outlined, as one number with two parts.
 *
 * <p>{@code PQ = Σ IoU / (TP + FP / 2 + FN / 2) = SQ · RQ} (Kirillov et al., "Panoptic segmentation", 2019, equations
 * 1 and 2). The segmentation quality {@code SQ = Σ IoU / TP} says how well the found objects are outlined. The
 * recognition quality {@code RQ = TP / (TP + FP / 2 + FN / 2)} says how many were found; it is the F1 score of the
 * objects.
 *
 * @param truePositives found objects that are true ones
 * @param falsePositives found objects that are none
 * @param misses true objects that were not found (false negatives)
 * @param sumOfIous mask IoU, summed over the true positives
 */
public record PanopticQuality(int truePositives, int falsePositives, int misses, double sumOfIous) {
    /** Where adding up begins. */
    public static final PanopticQuality NONE = new PanopticQuality(0, 0, 0, 0);

    /** Returns the segmentation quality, from 0.5 to 1: the mean IoU of the true positives; 0 if there are none. */
    public double sq() {
        return truePositives == 0 ? 0 : sumOfIous / truePositives;
    }

    /** Returns the recognition quality, from 0 to 1; 0 if there are no objects at all. */
    public double rq() {
        double objects = truePositives + falsePositives / 2.0 + misses / 2.0;
        return objects == 0 ? 0 : truePositives / objects;
    }

    /** Returns the panoptic quality, from 0 to 1. */
    public double pq() {
        return sq() * rq();
    }

    /**
     * Adds the counts of another image. The quality of a test set comes from the sums, not from the mean over its
     * images.
     */
    public PanopticQuality plus(PanopticQuality other) {
        return new PanopticQuality(
                truePositives + other.truePositives,
                falsePositives + other.falsePositives,
                misses + other.misses,
                sumOfIous + other.sumOfIous);
    }

    /** Returns {@code 40 true positives, 1 false positive, 13 missed}. */
    String counts() {
        return counted(truePositives, "true positive") + ", " + counted(falsePositives, "false positive") + ", "
                + misses + " missed";
    }

    private static String counted(int count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }

    /** Returns {@code PQ 0.612 = SQ 0.812 × RQ 0.754 (40 true positives, 13 false positives, 13 missed)}. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "PQ %.3f = SQ %.3f × RQ %.3f (%s)", pq(), sq(), rq(), counts());
    }
}
