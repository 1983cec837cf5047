package dev.cella.lessons.evaluate.figure;

import dev.cella.lessons.draw.Numbers;
import dev.cella.lessons.draw.Palette;
import dev.cella.lessons.draw.chart.AxisRange;
import dev.cella.lessons.draw.chart.Curve;
import dev.cella.lessons.draw.chart.CurvePoint;
import dev.cella.lessons.draw.chart.XYFigure;
import dev.cella.lessons.draw.chart.XYPanel;
import dev.cella.lessons.evaluate.ClassificationReport;
import dev.cella.lessons.evaluate.PrecisionRecallSweep;
import dev.cella.lessons.evaluate.RocSweep;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Curves of one rate against another in a square, one a class; names and areas beside it, in the color of the curve. */
final class RateCurves {
    private static final int SIDE = 300;
    private static final int LEFT = 78;
    private static final int HEIGHT = 350;

    /** A curve with its name and the area under it. */
    private record Rates(String name, int number, double area, List<CurvePoint> points) {}

    private final List<Rates> curves;

    private RateCurves(List<Rates> curves) {
        this.curves = curves;
    }

    static XYFigure roc(ClassificationReport evaluation) {
        List<Rates> curves = new ArrayList<>();
        for (int k : classes(evaluation)) {
            RocSweep roc = evaluation.roc(k);
            List<CurvePoint> points = roc.points().stream()
                    .map(p -> new CurvePoint(p.falsePositiveRate(), p.truePositiveRate()))
                    .toList();
            curves.add(new Rates(roc.className(), curves.size(), roc.area(), points));
        }
        return new RateCurves(curves)
                .figure(
                        List.of("share of positives found", "share of negatives called positive", "AUC"),
                        List.of(List.of(new CurvePoint(0, 0), new CurvePoint(1, 1))),
                        "dashed: guessing, AUC 0.5",
                        "ROC curves of " + evaluation.size() + " images");
    }

    static XYFigure precisionRecall(ClassificationReport evaluation) {
        List<Rates> curves = new ArrayList<>();
        List<List<CurvePoint>> guessing = new ArrayList<>();
        for (int k : classes(evaluation)) {
            PrecisionRecallSweep curve = evaluation.precisionRecall(k);
            List<CurvePoint> points = curve.points().stream()
                    .map(p -> new CurvePoint(p.recall(), p.precision()))
                    .toList();
            curves.add(new Rates(curve.className(), curves.size(), curve.averagePrecision(), steps(points)));
            guessing.add(List.of(new CurvePoint(0, curve.share()), new CurvePoint(1, curve.share())));
        }
        boolean one = curves.size() == 1;
        return new RateCurves(curves)
                .figure(
                        List.of("precision", "recall", "AP"),
                        one ? guessing : List.of(),
                        one ? "dashed: guessing, the share of positives" : "AP: average precision",
                        "precision-recall curves of " + evaluation.size() + " images");
    }

    private static int[] classes(ClassificationReport evaluation) {
        int[] classes = evaluation.classesToCompare();
        if (classes.length == 0) {
            throw new IllegalArgumentException("the " + evaluation.size() + " images are all of one kind (a curve needs"
                    + " images of a class and others); take more images");
        }
        return classes;
    }

    /** Precision belongs to the recall gained with it: the line goes level and then falls, as its area is counted. */
    private static List<CurvePoint> steps(List<CurvePoint> points) {
        List<CurvePoint> steps = new ArrayList<>();
        double recall = 0;
        for (CurvePoint point : points) {
            steps.add(new CurvePoint(recall, point.up()));
            steps.add(point);
            recall = point.across();
        }
        return steps;
    }

    /** @param words of the upward axis, of the other axis, and of the area */
    private XYFigure figure(List<String> words, List<List<CurvePoint>> guessing, String note, String alt) {
        XYPanel panel = new XYPanel(AxisRange.share(), AxisRange.share())
                .axes(words.get(1), words.get(0))
                .listed();
        guessing.forEach(line -> panel.add(
                Curve.line("guessing", line).in(Palette.REFERENCE).wide(1.2).withDashes()));
        String area = words.get(2);
        curves.stream()
                .sorted(Comparator.comparingDouble(Rates::area).reversed())
                .forEach(rates -> panel.add(line(rates, area)));
        String areas = curves.stream()
                .map(c -> c.name() + " " + area + " " + Numbers.even(c.area()))
                .collect(Collectors.joining("; "));
        int width = LEFT + SIDE + (int) panel.labelRoom();
        return XYFigure.column(width, List.of(new XYFigure.Row(panel, HEIGHT)), List.of(note), alt + ": " + areas);
    }

    private static Curve line(Rates rates, String area) {
        Curve line = Curve.line(rates.name(), rates.points())
                .in(Palette.color(rates.number()))
                .wide(2)
                .labeled(area + " " + Numbers.even(rates.area()) + " " + rates.name());
        return rates.number() < Palette.SIZE ? line : line.withDashes();
    }
}
