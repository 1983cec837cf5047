package dev.cella.lessons.evaluate.figure;

import dev.cella.lessons.draw.Numbers;
import dev.cella.lessons.draw.Palette;
import dev.cella.lessons.draw.Svg;
import dev.cella.lessons.draw.ValueRange;
import dev.cella.lessons.draw.chart.AxisRange;
import dev.cella.lessons.draw.chart.Curve;
import dev.cella.lessons.draw.chart.CurvePoint;
import dev.cella.lessons.draw.chart.XYFigure;
import dev.cella.lessons.draw.chart.XYPanel;
import dev.cella.lessons.evaluate.SeedRuns;
import java.awt.Color;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

/** Results over several seeds: dots, and bars that say what may be luck. */
final class ErrorBars {
    private static final int WIDTH = 688;
    private static final int ROW = 44;
    private static final int AROUND = 70;
    private static final int BAR = 12;

    private ErrorBars() {}

    static XYFigure of(String measure, double blind, List<SeedRuns> results) {
        if (results.isEmpty()) {
            throw new IllegalArgumentException(
                    "error bars of 0 results show nothing (must be >= 1); name at least one");
        }
        List<String> fromBelow =
                new ArrayList<>(results.stream().map(SeedRuns::name).toList());
        Collections.reverse(fromBelow);
        XYPanel panel = new XYPanel(across(blind, results), AxisRange.named(fromBelow)).axes(measure, "");
        List<CurvePoint> line = List.of(new CurvePoint(blind, -0.6), new CurvePoint(blind, results.size() - 0.4));
        panel.add(Curve.line("baseline", line)
                .in(Color.decode(Svg.FAINT_INK))
                .wide(1)
                .labeled("baseline: " + Numbers.brief(blind)));
        for (int i = 0; i < results.size(); i++) {
            add(panel, i, results.size() - 1 - i, results.get(i));
        }
        return XYFigure.column(
                WIDTH,
                List.of(new XYFigure.Row(panel, ROW * results.size() + AROUND)),
                List.of("dots: seeds; bar: mean ± standard deviation"),
                alt(measure, blind, results));
    }

    private static void add(XYPanel panel, int number, double y, SeedRuns result) {
        double from = result.mean() - result.deviation();
        double to = result.mean() + result.deviation();
        List<CurvePoint> seeds =
                result.values().stream().sorted().map(v -> new CurvePoint(v, y)).toList();
        Curve bar = Curve.line(result.name() + ", mean ± standard deviation", row(y, from, to))
                .in(Palette.faint(number, 90))
                .wide(BAR);
        Curve dots = Curve.dots(result.name(), seeds).in(Palette.color(number));
        String words = result.meanAndDeviation();
        boolean barIsLonger = to > seeds.get(seeds.size() - 1).across();
        List<CurvePoint> mean = List.of(new CurvePoint(result.mean(), y - 0.2), new CurvePoint(result.mean(), y + 0.2));
        panel.add(barIsLonger ? bar.labeled(words) : bar)
                .add(Curve.line(result.name() + ", mean", mean)
                        .in(Palette.color(number))
                        .wide(2))
                .add(barIsLonger ? dots : dots.labeled(words));
    }

    private static List<CurvePoint> row(double y, double from, double to) {
        return List.of(new CurvePoint(from, y), new CurvePoint(to, y));
    }

    /** From the least to the greatest of all that is drawn, with some room. */
    private static AxisRange across(double blind, List<SeedRuns> results) {
        DoubleStream ends = results.stream()
                .flatMapToDouble(result -> DoubleStream.concat(
                        result.values().stream().mapToDouble(value -> value),
                        DoubleStream.of(result.mean() - result.deviation(), result.mean() + result.deviation())));
        ValueRange range =
                ValueRange.of(DoubleStream.concat(DoubleStream.of(blind), ends).toArray());
        double room = 0.05 * Math.max(1e-6, range.greatest() - range.least());
        return AxisRange.linear(range.least() - room, range.greatest() + room);
    }

    private static String alt(String measure, double blind, List<SeedRuns> results) {
        return results.stream()
                .map(SeedRuns::toString)
                .collect(Collectors.joining("; ", measure + "; ", "; baseline: " + Numbers.brief(blind)));
    }
}
