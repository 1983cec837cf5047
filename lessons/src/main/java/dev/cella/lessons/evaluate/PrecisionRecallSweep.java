package dev.cella.lessons.evaluate;

import java.util.ArrayList;
import java.util.List;

/**
 * Precision against recall of one class against the rest: how precise the net stays while it finds more positives. If
 * positives are rare, it shows what a ROC curve hides.
 *
 * <p>Source: Davis and Goadrich, The relationship between precision-recall and ROC curves, ICML 2006.
 *
 * @param className of the class to find
 * @param points from the strictest threshold to the loosest, where recall is 1
 * @param averagePrecision the precision at each point, weighted by the recall gained there: Σ (Rₙ − Rₙ₋₁) Pₙ, in [0,1]
 * @param share of images that are positive: the precision of guessing
 */
public record PrecisionRecallSweep(String className, List<Point> points, double averagePrecision, double share) {
    /**
     * One threshold.
     *
     * @param threshold outputs of at least this are called positive
     * @param recall share of the positive images that are called positive
     * @param precision share of the images called positive that are positive
     */
    public record Point(double threshold, double recall, double precision) {}

    static PrecisionRecallSweep of(String className, ThresholdSweep ranking) {
        List<Point> points = new ArrayList<>();
        double average = 0;
        double recallBefore = 0;
        for (ThresholdSweep.Threshold threshold : ranking.thresholds()) {
            double recall = (double) threshold.truePositives() / ranking.positives();
            double precision =
                    (double) threshold.truePositives() / (threshold.truePositives() + threshold.falsePositives());
            average += (recall - recallBefore) * precision;
            recallBefore = recall;
            points.add(new Point(threshold.threshold(), recall, precision));
        }
        double share = (double) ranking.positives() / (ranking.positives() + ranking.negatives());
        return new PrecisionRecallSweep(className, List.copyOf(points), average, share);
    }
}
