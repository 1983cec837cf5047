package dev.cella.lessons.concatenate.figure;

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
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

/** Parameters against a measure, with error bars. */
final class TradeOff {
    private static final int WIDTH = 520;
    private static final int HEIGHT = 340;
    private static final int BAR = 8;

    private TradeOff() {}

    static XYFigure of(String measure, double blind, List<SizedRuns> nets) {
        if (nets.size() < 2) {
            throw new IllegalArgumentException(
                    nets.size() + " nets cannot be compared (must be >= 2); try a second one");
        }
        AxisRange sizes = AxisRange.logarithmic(nets.stream()
                .flatMapToDouble(net -> DoubleStream.of(net.parameters() / 1.5, net.parameters() * 1.5))
                .toArray());
        XYPanel panel = new XYPanel(sizes, up(blind, nets)).axes("parameters", measure);
        panel.add(Curve.line(
                        "baseline",
                        List.of(new CurvePoint(sizes.least(), blind), new CurvePoint(sizes.greatest(), blind)))
                .in(Color.decode(Svg.FAINT_INK))
                .wide(1)
                .labeled("baseline: " + Numbers.brief(blind)));
        for (int i = 0; i < nets.size(); i++) {
            add(panel, i, nets.get(i));
        }
        return XYFigure.column(
                WIDTH + (int) panel.labelRoom(),
                List.of(new XYFigure.Row(panel, HEIGHT)),
                List.of("dots: seeds; bar: mean ± standard deviation"),
                alt(measure, blind, nets));
    }

    private static void add(XYPanel panel, int number, SizedRuns net) {
        SeedRuns runs = net.runs();
        double at = net.parameters();
        List<CurvePoint> bar = List.of(
                new CurvePoint(at, runs.mean() - runs.deviation()), new CurvePoint(at, runs.mean() + runs.deviation()));
        List<CurvePoint> mean = List.of(new CurvePoint(at / 1.12, runs.mean()), new CurvePoint(at * 1.12, runs.mean()));
        List<CurvePoint> seeds =
                runs.values().stream().map(value -> new CurvePoint(at, value)).toList();
        panel.add(Curve.line(runs.name() + ", mean ± standard deviation", bar)
                        .in(Palette.faint(number, 90))
                        .wide(BAR))
                .add(Curve.dots(runs.name() + ", seeds", seeds).in(Palette.color(number)))
                .add(Curve.line(runs.name(), mean)
                        .in(Palette.color(number))
                        .wide(2)
                        .labeled(runs.name()));
    }

    private static AxisRange up(double blind, List<SizedRuns> nets) {
        DoubleStream ends = nets.stream()
                .flatMapToDouble(net -> DoubleStream.concat(
                        net.runs().values().stream().mapToDouble(value -> value),
                        DoubleStream.of(
                                net.runs().mean() - net.runs().deviation(),
                                net.runs().mean() + net.runs().deviation())));
        ValueRange range =
                ValueRange.of(DoubleStream.concat(DoubleStream.of(blind), ends).toArray());
        double room = 0.05 * Math.max(1e-6, range.greatest() - range.least());
        return AxisRange.linear(range.least() - room, range.greatest() + room);
    }

    private static String alt(String measure, double blind, List<SizedRuns> nets) {
        return nets.stream()
                .map(net -> Numbers.grouped((double) net.parameters()) + " parameters, " + net.runs())
                .collect(Collectors.joining("; ", measure + "; ", "; baseline: " + Numbers.brief(blind)));
    }
}
