package dev.cella.lessons.evaluate;

import java.util.ArrayList;
import java.util.List;

/**
 * The receiver operating characteristic of one class against the rest: what more hits cost in false alarms.
 *
 * <p>Source: Fawcett, An introduction to ROC analysis, Pattern Recognition Letters 27, 2006, algorithms 1 and 2.
 *
 * @param className of the class that is to be found
 * @param points from (0, 0), nothing called positive, to (1, 1), everything
 * @param area under the curve: the probability that a positive image gets a higher output than a negative one, in [0,1]
 */
public record RocSweep(String className, List<Point> points, double area) {
    /**
     * One threshold.
     *
     * @param threshold outputs of at least this are called positive; infinite at the first point
     * @param falseAlarms share of the negative images called positive (1 − specificity)
     * @param hits share of the positive images called positive (sensitivity, recall)
     */
    public record Point(double threshold, double falseAlarms, double hits) {}

    static RocSweep of(String className, ThresholdSweep ranking) {
        List<Point> points = new ArrayList<>();
        points.add(new Point(Double.POSITIVE_INFINITY, 0, 0));
        double area = 0;
        for (ThresholdSweep.Cut cut : ranking.cuts()) {
            Point from = points.get(points.size() - 1);
            Point to = new Point(
                    cut.threshold(),
                    (double) cut.falseAlarms() / ranking.negatives(),
                    (double) cut.hits() / ranking.positives());
            area += (to.falseAlarms() - from.falseAlarms()) * (to.hits() + from.hits()) / 2; // trapezoid
            points.add(to);
        }
        return new RocSweep(className, List.copyOf(points), area);
    }
}
