package dev.cella.lessons.evaluate.figure;

import dev.cella.lessons.draw.Figure;
import dev.cella.lessons.draw.ImageGrid;
import dev.cella.lessons.draw.Numbers;
import dev.cella.lessons.draw.Palette;
import dev.cella.lessons.draw.Svg;
import dev.cella.lessons.draw.Svg.Anchor;
import dev.cella.lessons.draw.Svg.Style;
import dev.cella.lessons.draw.ValueRange;
import dev.cella.lessons.draw.chart.Axis;
import dev.cella.lessons.draw.chart.Plot;
import dev.cella.lessons.draw.chart.Ticks;
import dev.cella.lessons.evaluate.SeedRuns;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

/** Results over several seeds: dots, and bars that say what may be luck. */
public final class ErrorBars {
    private static final int WIDTH = 460;
    private static final int ROW = 44;
    private static final int TOP = 44;
    private static final int BAR = 12;

    private ErrorBars() {}

    static Figure of(String measure, double blind, List<SeedRuns> results) {
        if (results.isEmpty()) {
            throw new IllegalArgumentException(
                    "error bars of 0 results show nothing (must be >= 1); name at least one");
        }
        Svg svg = new Svg();
        int left = ImageGrid.MARGIN
                + (int) results.stream()
                        .mapToDouble(result -> Svg.width(result.name(), Style.LABEL))
                        .max()
                        .orElseThrow()
                + 14;
        int height = ROW * results.size();
        Plot plot = new Plot(
                WIDTH, height, across(blind, results), new Ticks(Axis.LINEAR, 0, 1, List.of(), Numbers::brief));
        plot.draw(svg, left, TOP);
        svg.text(left, TOP - 22, Anchor.START, Style.TITLE, measure);
        double line = left + plot.x(blind);
        svg.line(line, TOP - 4, line, TOP + height, Svg.FAINT_INK);
        svg.text(line + 4, TOP - 6, Anchor.START, Style.NOTE, "looks at nothing: " + Numbers.even(blind));
        for (int i = 0; i < results.size(); i++) {
            row(svg, plot, left, TOP + i * ROW + ROW / 2, i, results.get(i));
        }
        int bottom = TOP + height + 38;
        svg.text(left, bottom, Anchor.START, Style.NOTE, "dots: seeds; bar: mean ± standard deviation");
        return new Figure(svg.toString(), left + WIDTH + 120, bottom + ImageGrid.MARGIN, alt(measure, blind, results));
    }

    private static void row(Svg svg, Plot plot, int left, double y, int number, SeedRuns result) {
        svg.text(left - 14, y + 4, Anchor.END, Style.LABEL, result.name());
        double from = left + plot.x(result.mean() - result.deviation());
        double to = left + plot.x(result.mean() + result.deviation());
        String color = Palette.hex(Palette.color(number));
        svg.veil(from, y - BAR / 2.0, to - from, BAR, color, 0.35);
        double mean = left + plot.x(result.mean());
        svg.rect(mean - 1, y - BAR / 2.0 - 3, 2, BAR + 6, color);
        result.values().forEach(value -> svg.dot(left + plot.x(value), y, color));
        String words = String.format(Locale.ROOT, "%.3f ± %.3f", result.mean(), result.deviation());
        svg.text(left + WIDTH + 10, y + 4, Anchor.START, Style.LABEL.in(Palette.ink(number)), words);
    }

    /** From the least to the greatest of all that is drawn, with some room. */
    private static Ticks across(double blind, List<SeedRuns> results) {
        DoubleStream ends = results.stream()
                .flatMapToDouble(result -> DoubleStream.concat(
                        result.values().stream().mapToDouble(value -> value),
                        DoubleStream.of(result.mean() - result.deviation(), result.mean() + result.deviation())));
        ValueRange extent =
                ValueRange.of(DoubleStream.concat(DoubleStream.of(blind), ends).toArray());
        double room = 0.05 * Math.max(1e-6, extent.greatest() - extent.least());
        return Ticks.within(extent.least() - room, extent.greatest() + room, 5);
    }

    private static String alt(String measure, double blind, List<SeedRuns> results) {
        return results.stream()
                .map(SeedRuns::toString)
                .collect(Collectors.joining("; ", measure + "; ", "; looks at nothing: " + Numbers.even(blind)));
    }
}
