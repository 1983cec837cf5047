package dev.cella.lessons.detect.figure;

import dev.cella.lessons.detect.AveragePrecision;
import dev.cella.lessons.detect.DetectionCurve;
import dev.cella.lessons.detect.DetectionScores;
import dev.cella.lessons.draw.Numbers;
import dev.cella.lessons.draw.Palette;
import dev.cella.lessons.draw.chart.AxisRange;
import dev.cella.lessons.draw.chart.Curve;
import dev.cella.lessons.draw.chart.CurvePoint;
import dev.cella.lessons.draw.chart.XYFigure;
import dev.cella.lessons.draw.chart.XYPanel;
import java.util.ArrayList;
import java.util.List;

/** Precision against recall of each class: faint as measured, strong the greatest precision from there on, whose area is the AP. */
final class DetectionCurves {
    private static final int SIDE = 300;
    private static final int LEFT = 78;
    private static final int HEIGHT = 350;

    private DetectionCurves() {}

    static XYFigure of(DetectionScores scores) {
        XYPanel panel = new XYPanel(AxisRange.share(), AxisRange.share())
                .axes("recall: share of true boxes found", "precision: share of detections that are right")
                .listed();
        List<String> words = new ArrayList<>();
        for (int label = 0; label < scores.classNames().size(); label++) {
            DetectionCurve curve = scores.curve(label);
            if (curve.truths() == 0) {
                continue;
            }
            String name = scores.classNames().get(label) + " AP " + Numbers.trimmed(scores.ap(label), 2);
            add(panel, curve, name, label);
            words.add(name);
        }
        return XYFigure.column(
                LEFT + SIDE + (int) panel.labelRoom(),
                List.of(new XYFigure.Row(panel, HEIGHT)),
                List.of("strong: the greatest precision from here on; AP is the area below"),
                "precision–recall curves: " + String.join("; ", words));
    }

    private static void add(XYPanel panel, DetectionCurve curve, String name, int label) {
        double[] recall = curve.recall();
        panel.add(Curve.line(name + ", as measured", points(recall, curve.precision()))
                .in(Palette.faint(label, 90))
                .wide(1));
        panel.add(Curve.line(name, points(recall, AveragePrecision.envelope(recall, curve.precision())))
                .in(Palette.color(label))
                .labeled(name));
    }

    /** The precision of a detection belongs to the recall gained with it: the line goes level, then falls. */
    static List<CurvePoint> points(double[] recall, double[] precision) {
        List<CurvePoint> points = new ArrayList<>();
        double before = 0;
        for (int i = 0; i < recall.length; i++) {
            points.add(new CurvePoint(before, precision[i]));
            points.add(new CurvePoint(recall[i], precision[i]));
            before = recall[i];
        }
        if (!points.isEmpty()) {
            points.add(new CurvePoint(before, 0));
        }
        return points;
    }
}
