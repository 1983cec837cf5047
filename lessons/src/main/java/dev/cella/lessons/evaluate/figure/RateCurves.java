package dev.cella.lessons.evaluate.figure;

import dev.cella.lessons.draw.Figure;
import dev.cella.lessons.draw.ImageGrid;
import dev.cella.lessons.draw.Numbers;
import dev.cella.lessons.draw.Palette;
import dev.cella.lessons.draw.Svg;
import dev.cella.lessons.draw.Svg.Anchor;
import dev.cella.lessons.draw.Svg.Style;
import dev.cella.lessons.draw.chart.Plot;
import dev.cella.lessons.draw.chart.Plot.Pen;
import dev.cella.lessons.draw.chart.Plot.Point;
import dev.cella.lessons.draw.chart.Ticks;
import dev.cella.lessons.evaluate.ClassificationReport;
import dev.cella.lessons.evaluate.PrecisionRecallSweep;
import dev.cella.lessons.evaluate.RocSweep;
import java.awt.Color;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Curves of one rate against another in a square, one a class; names and areas beside it, in the color of the curve. */
final class RateCurves {
    private static final int SIDE = 300;
    private static final int LEFT = 58;
    private static final int TOP = 36;
    private static final int LONGEST_NAME = 240;
    private static final int COLORS = 7;
    private static final Pen GUESSING = new Pen(new Color(0x8a8a8a), 1.2f, true);

    /** A curve with its name and the area under it. */
    private record Curve(String name, double area, List<Point> points) {}

    private final List<Curve> curves;
    private final Svg svg = new Svg();

    private RateCurves(List<Curve> curves) {
        this.curves = curves;
    }

    static Figure roc(ClassificationReport evaluation) {
        List<Curve> curves = new ArrayList<>();
        for (int k : classes(evaluation)) {
            RocSweep roc = evaluation.roc(k);
            List<Point> points = roc.points().stream()
                    .map(p -> new Point(p.falsePositiveRate(), p.truePositiveRate()))
                    .toList();
            curves.add(new Curve(roc.className(), roc.area(), points));
        }
        return new RateCurves(curves)
                .figure(
                        List.of("share of positives found", "share of negatives called positive", "AUC"),
                        List.of(List.of(new Point(0, 0), new Point(1, 1))),
                        "dashed: guessing, AUC 0.5",
                        "ROC curves of " + evaluation.size() + " images");
    }

    static Figure precisionRecall(ClassificationReport evaluation) {
        List<Curve> curves = new ArrayList<>();
        List<List<Point>> guessing = new ArrayList<>();
        for (int k : classes(evaluation)) {
            PrecisionRecallSweep curve = evaluation.precisionRecall(k);
            List<Point> points = curve.points().stream()
                    .map(p -> new Point(p.recall(), p.precision()))
                    .toList();
            curves.add(new Curve(curve.className(), curve.averagePrecision(), steps(points)));
            guessing.add(List.of(new Point(0, curve.share()), new Point(1, curve.share())));
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
    private static List<Point> steps(List<Point> points) {
        List<Point> steps = new ArrayList<>();
        double recall = 0;
        for (Point point : points) {
            steps.add(new Point(recall, point.up()));
            steps.add(point);
            recall = point.across();
        }
        return steps;
    }

    /** @param words of the upward axis, of the other axis, and of the area */
    private Figure figure(List<String> words, List<List<Point>> guessing, String note, String alt) {
        Ticks share = Ticks.within(0, 1, 5);
        Plot plot = new Plot(SIDE, SIDE, share, share);
        guessing.forEach(line -> plot.curve(line, GUESSING));
        for (int i = curves.size() - 1; i >= 0; i--) {
            plot.curve(curves.get(i).points(), new Pen(Palette.color(i), 2, i >= COLORS));
        }
        plot.draw(svg, LEFT, TOP);
        svg.text(LEFT, TOP - 14, Anchor.START, Style.NOTE, words.get(0));
        svg.text(LEFT + SIDE, TOP + SIDE + 34, Anchor.END, Style.NOTE, words.get(1));
        svg.text(LEFT, TOP + SIDE + 52, Anchor.START, Style.NOTE, note);
        double right = names(words.get(2));
        String areas = curves.stream()
                .map(c -> c.name() + " " + words.get(2) + " " + Numbers.even(c.area()))
                .collect(Collectors.joining("; "));
        return new Figure(
                svg.toString(), (int) right + ImageGrid.MARGIN, TOP + SIDE + 52 + ImageGrid.MARGIN, alt + ": " + areas);
    }

    /** The names to the right of the square, the greatest area first; returns where they end. */
    private double names(String area) {
        int x = LEFT + SIDE + 24;
        svg.text(x, TOP - 14, Anchor.START, Style.NOTE, area);
        Integer[] order = Stream.iterate(0, i -> i + 1).limit(curves.size()).toArray(Integer[]::new);
        Arrays.sort(
                order,
                (i, j) -> Double.compare(curves.get(j).area(), curves.get(i).area()));
        double right = x;
        for (int row = 0; row < order.length; row++) {
            Curve curve = curves.get(order[row]);
            int y = TOP + 8 + row * 20;
            String name = Svg.fit(curve.name(), Style.LABEL, LONGEST_NAME);
            Style style = Style.LABEL.in(Palette.ink(order[row]));
            svg.text(x, y + 4, Anchor.START, style, Numbers.even(curve.area()) + "  " + name);
            right = Math.max(right, x + 44 + Svg.width(name, style));
        }
        return Math.max(right, x + 60);
    }
}
