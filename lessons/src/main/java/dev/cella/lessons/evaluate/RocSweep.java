package dev.cella.lessons.evaluate;

import dev.cella.lessons.train.Auc;
import java.util.ArrayList;
import java.util.List;

/**
 * The receiver operating characteristic of one class against the rest: how many false positives more true positives
 * cost.
 *
 * <p>Source: Fawcett, An introduction to ROC analysis, Pattern Recognition Letters 27, 2006, algorithms 1 and 2.
 *
 * @param className of the class to find
 * @param points from (0, 0), where nothing is called positive, to (1, 1), where everything is
 * @param area under the curve: the probability that a positive image gets a higher output than a negative one, in [0,1]
 */
public record RocSweep(String className, List<Point> points, double area) {
    /**
     * One threshold.
     *
     * @param threshold outputs of at least this are called positive; infinite at the first point
     * @param falsePositiveRate share of the negative images called positive (1 − specificity)
     * @param truePositiveRate share of the positive images called positive (sensitivity, recall)
     */
    public record Point(double threshold, double falsePositiveRate, double truePositiveRate) {}

    static RocSweep of(String className, double[] outputs, boolean[] positive) {
        ThresholdSweep ranking = ThresholdSweep.of(className, outputs, positive);
        List<Point> points = new ArrayList<>();
        points.add(new Point(Double.POSITIVE_INFINITY, 0, 0));
        for (ThresholdSweep.Threshold threshold : ranking.thresholds()) {
            points.add(new Point(
                    threshold.threshold(),
                    (double) threshold.falsePositives() / ranking.negatives(),
                    (double) threshold.truePositives() / ranking.positives()));
        }
        return new RocSweep(className, List.copyOf(points), Auc.of(outputs, positive));
    }
}
