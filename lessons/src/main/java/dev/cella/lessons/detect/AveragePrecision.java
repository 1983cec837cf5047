package dev.cella.lessons.detect;

/**
 * Average precision: the area under a precision–recall curve, as three benchmarks measure it.
 *
 * <p>All of them first replace each precision by the greatest one at the same or a higher recall. Arrays hold one value per
 * ranked detection: after the first, after the first two, and so on.
 */
public final class AveragePrecision {
    private static final double TINY = 1e-12;

    private AveragePrecision() {}

    /**
     * Returns the mean precision at the recalls 0, 0.1, …, 1.
     *
     * <p>Source: Everingham et al., The PASCAL visual object classes (VOC) challenge (2010), section 4.2.
     *
     * @param recall share of the true objects found, never falling
     * @param precision share of the detections that are right
     * @throws IllegalArgumentException if there is not one precision per recall
     */
    public static double elevenPoint(double[] recall, double[] precision) {
        return sampled(recall, precision, 11);
    }

    /**
     * Returns the mean precision at the recalls 0, 0.01, …, 1, as COCO's evaluation does.
     *
     * <p>Source: Lin et al., Microsoft COCO (2014); cocoapi, {@code COCOeval.accumulate}.
     *
     * @param recall share of the true objects found, never falling
     * @param precision share of the detections that are right
     * @throws IllegalArgumentException if there is not one precision per recall
     */
    public static double coco(double[] recall, double[] precision) {
        return sampled(recall, precision, 101);
    }

    /**
     * Returns the exact area: {@code Σ (Rₙ − Rₙ₋₁) · greatest precision from n on}, as VOC does since 2010.
     *
     * @param recall share of the true objects found, never falling
     * @param precision share of the detections that are right
     * @throws IllegalArgumentException if there is not one precision per recall
     */
    public static double allPoint(double[] recall, double[] precision) {
        double[] best = envelope(recall, precision);
        double area = 0;
        double before = 0;
        for (int i = 0; i < recall.length; i++) {
            area += (recall[i] - before) * best[i];
            before = recall[i];
        }
        return area;
    }

    /**
     * Returns, for each detection, the greatest precision at the same or a higher recall.
     *
     * @throws IllegalArgumentException if there is not one precision per recall
     */
    public static double[] envelope(double[] recall, double[] precision) {
        if (recall.length != precision.length) {
            throw new IllegalArgumentException(recall.length + " recalls and " + precision.length
                    + " precisions are no curve (must be equally many); give both for each detection");
        }
        double[] best = precision.clone();
        for (int i = best.length - 2; i >= 0; i--) {
            best[i] = Math.max(best[i], best[i + 1]);
        }
        return best;
    }

    /** Reads the curve at evenly spaced recalls; beyond the last recall, the precision is 0. */
    private static double sampled(double[] recall, double[] precision, int points) {
        double[] best = envelope(recall, precision);
        double sum = 0;
        for (int point = 0; point < points; point++) {
            double wanted = point / (points - 1.0);
            int i = 0;
            while (i < recall.length && recall[i] < wanted - TINY) {
                i++;
            }
            sum += i < recall.length ? best[i] : 0;
        }
        return sum / points;
    }
}
