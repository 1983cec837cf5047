package dev.cella.lessons.detect;

import dev.cella.datasets.set.LabeledBox;
import dev.cella.lessons.detect.JudgedDetection.Fate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * The detections of one class in all images, by falling score, each of them judged: right or wrong.
 *
 * @param ranked by falling score; equal scores stay in the order of images and lists
 * @param truths how many true boxes of the class there are
 */
public record DetectionCurve(List<JudgedDetection> ranked, int truths) {
    /** Copies its list. */
    public DetectionCurve {
        ranked = List.copyOf(ranked);
    }

    /**
     * Judges: by falling score, each detection claims a true box of its class, and each true box counts once. Beyond the rule's
     * limit per image, detections are left out.
     *
     * @param label the class
     * @param threshold smallest IoU of a right detection, in [0,1]
     */
    public static DetectionCurve of(List<ScoredImage> images, int label, double threshold, MatchRule rule) {
        List<JudgedDetection> judged = new ArrayList<>();
        int truths = 0;
        for (int i = 0; i < images.size(); i++) {
            judged.addAll(judged(images.get(i), i, label, threshold, rule));
            truths += (int) images.get(i).truths().stream()
                    .filter(truth -> truth.label() == label)
                    .count();
        }
        judged.sort(Comparator.comparingDouble(
                        (JudgedDetection one) -> one.detection().score())
                .reversed());
        return new DetectionCurve(judged, truths);
    }

    private static List<JudgedDetection> judged(
            ScoredImage image, int number, int label, double threshold, MatchRule rule) {
        List<JudgedDetection> judged = new ArrayList<>();
        boolean[] found = new boolean[image.truths().size()];
        List<Detection> counted = Nms.ranked(image.detections()).stream()
                .filter(detection -> detection.label() == label)
                .limit(rule.mostPerImage())
                .toList();
        for (Detection detection : counted) {
            int best = best(detection, image.truths(), rule == MatchRule.COCO ? found : new boolean[found.length]);
            double iou = iou(detection, image.truths(), best);
            boolean isRight = best >= 0 && rule.suffices(iou, threshold) && !found[best];
            int nearest = isRight ? best : best(detection, image.truths(), new boolean[found.length]);
            double nearestIou = iou(detection, image.truths(), nearest);
            boolean isLate = nearest >= 0 && found[nearest] && rule.suffices(nearestIou, threshold);
            Fate fate = isRight ? Fate.TRUE_POSITIVE : isLate ? Fate.DUPLICATE : Fate.MISPLACED;
            judged.add(new JudgedDetection(number, detection, fate, nearest, nearestIou));
            if (isRight) {
                found[best] = true;
            }
        }
        return judged;
    }

    /** Returns the true box of the same class with the greatest IoU above 0, without those that are taken; −1 for none. */
    private static int best(Detection detection, List<LabeledBox> truths, boolean[] taken) {
        int best = -1;
        for (int i = 0; i < truths.size(); i++) {
            double iou = iou(detection, truths, i);
            boolean isSame = truths.get(i).label() == detection.label();
            if (isSame && !taken[i] && iou > iou(detection, truths, best)) {
                best = i;
            }
        }
        return best;
    }

    private static double iou(Detection detection, List<LabeledBox> truths, int index) {
        return index < 0 ? 0 : Iou.iou(detection.box(), truths.get(index).box());
    }

    /** Returns, after each detection, the share of true boxes found so far; NaN without true boxes. */
    public double[] recall() {
        double[] recall = new double[ranked.size()];
        for (int i = 0, right = 0; i < recall.length; i++) {
            right += ranked.get(i).isTruePositive() ? 1 : 0;
            recall[i] = truths == 0 ? Double.NaN : (double) right / truths;
        }
        return recall;
    }

    /** Returns, after each detection, the share of detections so far that are right. */
    public double[] precision() {
        double[] precision = new double[ranked.size()];
        for (int i = 0, right = 0; i < precision.length; i++) {
            right += ranked.get(i).isTruePositive() ? 1 : 0;
            precision[i] = right / (i + 1.0);
        }
        return precision;
    }

    /** Returns one line per detection: score, fate, and recall and precision so far. */
    @Override
    public String toString() {
        double[] recall = recall();
        double[] precision = precision();
        StringBuilder lines = new StringBuilder(truths + " true boxes");
        for (int i = 0; i < ranked.size(); i++) {
            JudgedDetection one = ranked.get(i);
            lines.append(String.format(
                    Locale.ROOT,
                    "%n%2d  score %.2f  IoU %.2f  %-5s  recall %.2f  precision %.2f",
                    i + 1,
                    one.detection().score(),
                    one.iou(),
                    one.fate().brief(),
                    recall[i],
                    precision[i]));
        }
        return lines.toString();
    }
}
