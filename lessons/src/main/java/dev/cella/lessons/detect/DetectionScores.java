package dev.cella.lessons.detect;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * How well a detector does on a list of images, class by class.
 *
 * @param images what it reports, and what is there
 * @param classNames names of the labels 0, 1, …
 */
public record DetectionScores(List<ScoredImage> images, List<String> classNames) {
    private static final double VOC_THRESHOLD = 0.5;

    /** Copies its lists. */
    public DetectionScores {
        images = List.copyOf(images);
        classNames = List.copyOf(classNames);
    }

    /** Evaluates detections against true boxes. */
    public static DetectionScores detectionScores(List<ScoredImage> images, List<String> classNames) {
        return new DetectionScores(images, classNames);
    }

    /** Returns the judged detections of a class at an IoU of 0.5, by VOC's rule. */
    public DetectionCurve curve(int label) {
        return DetectionCurve.of(images, label, VOC_THRESHOLD, MatchRule.VOC);
    }

    /** Returns the average precision of a class at an IoU of 0.5, all points of the curve; NaN without true boxes. */
    public double ap(int label) {
        DetectionCurve curve = curve(label);
        return curve.truths() == 0 ? Double.NaN : AveragePrecision.allPoint(curve.recall(), curve.precision());
    }

    /** Returns the mean of {@link #ap} over the classes that have true boxes: mAP at 0.5. */
    public double meanAp() {
        return mean(IntStream.range(0, classNames.size()).mapToDouble(this::ap));
    }

    /**
     * Returns COCO's average precision of a class: the mean over the IoU thresholds 0.50, 0.55, …, 0.95. In each image, the 100
     * detections with the highest scores count.
     */
    public double coco(int label) {
        List<Double> all = new ArrayList<>();
        for (int percent = 50; percent < 100; percent += 5) {
            all.add(coco(label, percent / 100.0));
        }
        return mean(all.stream().mapToDouble(ap -> ap));
    }

    /** Returns COCO's average precision of a class at one IoU threshold; NaN without true boxes. */
    public double coco(int label, double threshold) {
        DetectionCurve curve = DetectionCurve.of(images, label, threshold, MatchRule.COCO);
        return curve.truths() == 0 ? Double.NaN : AveragePrecision.coco(curve.recall(), curve.precision());
    }

    /** Returns the mean of {@link #coco(int)} over the classes that have true boxes: COCO's AP. */
    public double meanCoco() {
        return mean(IntStream.range(0, classNames.size()).mapToDouble(this::coco));
    }

    private static double mean(DoubleStream values) {
        return values.filter(value -> !Double.isNaN(value)).average().orElse(Double.NaN);
    }

    /** Returns one line per class with its counts, recall and AP, and the mean. */
    @Override
    public String toString() {
        StringBuilder lines = new StringBuilder();
        for (int label = 0; label < classNames.size(); label++) {
            DetectionCurve curve = curve(label);
            long right = curve.ranked().stream()
                    .filter(JudgedDetection::isTruePositive)
                    .count();
            lines.append(String.format(
                    Locale.ROOT,
                    "%-10s AP %.2f   %d of %d found, %d false positives%n",
                    classNames.get(label),
                    ap(label),
                    right,
                    curve.truths(),
                    curve.ranked().size() - right));
        }
        return lines.append(String.format(Locale.ROOT, "%-10s AP %.2f", "mean", meanAp()))
                .toString();
    }
}
