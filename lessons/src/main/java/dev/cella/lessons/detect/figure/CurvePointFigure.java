package dev.cella.lessons.detect.figure;

import dev.cella.lessons.detect.AveragePrecision;
import dev.cella.lessons.detect.DetectionCurve;
import dev.cella.lessons.detect.JudgedDetection;
import dev.cella.lessons.draw.Numbers;
import dev.cella.lessons.draw.Palette;
import dev.cella.lessons.draw.chart.AxisRange;
import dev.cella.lessons.draw.chart.Curve;
import dev.cella.lessons.draw.chart.CurvePoint;
import dev.cella.lessons.draw.chart.XYFigure;
import dev.cella.lessons.draw.chart.XYPanel;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The precision–recall curve of the first detections of a list, and the fate of the last of them. */
final class CurvePointFigure {
    private static final int WIDTH = 460;
    private static final int HEIGHT = 300;

    private CurvePointFigure() {}

    static XYFigure of(DetectionCurve curve, int count) {
        int all = curve.ranked().size();
        if (count < 1 || count > all) {
            throw new IllegalArgumentException("the first " + count + " detections of a curve of " + all
                    + " cannot be drawn (must be at least one, and no more than there are); try " + all
                    + ", or another class if that is 0");
        }
        double[] recall = Arrays.copyOf(curve.recall(), count);
        double[] precision = Arrays.copyOf(curve.precision(), count);
        XYPanel panel = new XYPanel(AxisRange.share(), AxisRange.share())
                .axes("recall: share of true boxes found", "precision: share of detections that are right");
        panel.add(Curve.line("as measured", DetectionCurves.points(recall, precision))
                .in(Palette.faint(0, 120))
                .wide(1));
        panel.add(
                Curve.line("dips filled", DetectionCurves.points(recall, AveragePrecision.envelope(recall, precision)))
                        .in(Palette.color(0)));
        panel.add(Curve.dots("last", List.of(new CurvePoint(recall[count - 1], precision[count - 1])))
                .in(Palette.color(1)));
        List<String> lines = List.of(
                sentence(curve, count),
                "precision = " + share(right(curve, count), count),
                "recall = " + share(right(curve, count), curve.truths()),
                String.format(
                        Locale.ROOT,
                        "AP so far (area below the strong line) = %.3f",
                        AveragePrecision.allPoint(recall, precision)));
        return XYFigure.column(WIDTH, List.of(new XYFigure.Row(panel, HEIGHT)), lines, String.join("\n", lines));
    }

    private static int right(DetectionCurve curve, int count) {
        return (int) curve.ranked().subList(0, count).stream()
                .filter(JudgedDetection::isTruePositive)
                .count();
    }

    private static String share(int part, int whole) {
        return String.format(Locale.ROOT, "%d / %d = %.2f", part, whole, (double) part / whole);
    }

    private static String sentence(DetectionCurve curve, int count) {
        JudgedDetection last = curve.ranked().get(count - 1);
        return String.format(
                Locale.ROOT,
                "detection %d, score %.2f, IoU %s: %s",
                count,
                last.detection().score(),
                Numbers.trimmed(last.iou(), 2),
                last.fate());
    }
}
