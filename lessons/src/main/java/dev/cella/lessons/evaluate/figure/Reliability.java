package dev.cella.lessons.evaluate.figure;

import dev.cella.lessons.draw.Numbers;
import dev.cella.lessons.draw.Palette;
import dev.cella.lessons.draw.chart.AxisRange;
import dev.cella.lessons.draw.chart.Curve;
import dev.cella.lessons.draw.chart.CurvePoint;
import dev.cella.lessons.draw.chart.XYFigure;
import dev.cella.lessons.draw.chart.XYPanel;
import dev.cella.lessons.evaluate.Calibration;
import dev.cella.lessons.evaluate.Calibration.Bin;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** A reliability diagram: how often the net was right, by how sure it was, and below how many answers that rests on. */
final class Reliability {
    private static final int WIDTH = 398;
    private static final int SHARE_HEIGHT = 330;
    private static final int COUNT_HEIGHT = 130;

    /** Half the gap between two bars. */
    private static final double GAP = 0.004;

    private Reliability() {}

    static XYFigure of(Calibration calibration) {
        List<Bin> filled =
                calibration.bins().stream().filter(bin -> bin.count() > 0).toList();
        String error = "expected calibration error " + Numbers.even(calibration.expectedError());
        return XYFigure.column(
                WIDTH,
                List.of(new XYFigure.Row(shares(filled), SHARE_HEIGHT), new XYFigure.Row(counts(filled), COUNT_HEIGHT)),
                List.of(error, "dashed: as often right as sure; orange: how far off"),
                alt(error, filled));
    }

    private static XYPanel shares(List<Bin> filled) {
        List<CurvePoint> right = filled.stream()
                .map(bin -> new CurvePoint(bin.confidence(), bin.right()))
                .toList();
        return new XYPanel(AxisRange.share(), AxisRange.share())
                .axes("", "share that is right")
                .add(bars("share right in each bin", filled, Bin::right))
                .add(Curve.line("as often right as sure", List.of(new CurvePoint(0, 0), new CurvePoint(1, 1)))
                        .in(Palette.REFERENCE)
                        .wide(1.2)
                        .withDashes())
                .add(Curve.line("how far off", distances(filled))
                        .in(Palette.color(1))
                        .wide(1.5))
                .add(Curve.dots("share right", right));
    }

    private static XYPanel counts(List<Bin> filled) {
        double most = filled.stream().mapToInt(Bin::count).max().orElse(1);
        XYPanel panel = new XYPanel(AxisRange.share(), AxisRange.whole(0, most * 1.3))
                .axes("how sure the net was", "answers")
                .withoutGrid()
                .add(bars("answers", filled, Bin::count));
        filled.forEach(bin -> panel.note("" + bin.count(), (bin.from() + bin.to()) / 2, bin.count() + 0.14 * most));
        return panel;
    }

    private static Curve bars(String name, List<Bin> bins, ToDoubleFunction<Bin> height) {
        List<CurvePoint> edges = new ArrayList<>();
        for (Bin bin : bins) {
            edges.add(new CurvePoint(bin.from() + GAP, height.applyAsDouble(bin)));
            edges.add(new CurvePoint(bin.to() - GAP, height.applyAsDouble(bin)));
            edges.add(CurvePoint.GAP);
        }
        return Curve.steps(name, edges).in(Palette.PALE_BAR);
    }

    private static List<CurvePoint> distances(List<Bin> bins) {
        List<CurvePoint> ends = new ArrayList<>();
        for (Bin bin : bins) {
            ends.add(new CurvePoint(bin.confidence(), bin.right()));
            ends.add(new CurvePoint(bin.confidence(), bin.confidence()));
            ends.add(CurvePoint.GAP);
        }
        return ends;
    }

    private static String alt(String error, List<Bin> filled) {
        return filled.stream()
                .map(bin -> Numbers.trimmed(bin.confidence(), 2) + " sure, " + Numbers.trimmed(bin.right(), 2)
                        + " right (" + bin.count() + ")")
                .collect(Collectors.joining("; ", "reliability diagram, " + error + ": ", ""));
    }
}
