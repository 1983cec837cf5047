package dev.cella.lessons.draw.chart;

import dev.cella.lessons.draw.Figure;
import dev.cella.lessons.draw.ImageGrid;
import dev.cella.lessons.draw.NamedArray;
import dev.cella.lessons.draw.Numbers;
import dev.cella.lessons.draw.Palette;
import dev.cella.lessons.draw.Svg;
import dev.cella.lessons.draw.Svg.Anchor;
import dev.cella.lessons.draw.Svg.Style;
import dev.cella.lessons.draw.ValueRange;
import dev.cella.lessons.draw.chart.Plot.Pen;
import dev.cella.lessons.draw.chart.Plot.Point;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Series over the whole numbers 0, 1, 2 …, each with its name and last value at its end. */
public final class Lines {
    private static final int WIDTH = 430;
    private static final int HEIGHT = 230;
    private static final int LEFT = 58;
    private static final int TOP = 36;

    private Lines() {}

    /** @param series vectors, all of one length, at least 2 */
    static Figure of(String across, String up, List<NamedArray> series) {
        check(series);
        double[][] values =
                series.stream().map(one -> ValueRange.values(one.values())).toArray(double[][]::new);
        int last = values[0].length - 1;
        double greatest =
                Arrays.stream(values).flatMapToDouble(Arrays::stream).max().orElseThrow();
        double least =
                Arrays.stream(values).flatMapToDouble(Arrays::stream).min().orElseThrow();
        Plot plot = new Plot(
                WIDTH,
                HEIGHT,
                Ticks.within(0, last, Math.min(last, 10)),
                Ticks.within(Math.min(0, least), Math.max(0, greatest) * 1.06 + 1e-9, 5));
        EndLabels labels = new EndLabels();
        List<List<Point>> lines = Arrays.stream(values).map(Lines::points).toList();
        for (int i = 0; i < lines.size(); i++) {
            plot.curve(lines.get(i), new Pen(Palette.color(i), 2.2f, false));
            labels.add(series.get(i).name() + " ", i, lines.get(i));
        }
        Svg svg = new Svg();
        svg.text(LEFT, TOP - 14, Anchor.START, Style.NOTE, up);
        plot.draw(svg, LEFT, TOP);
        for (int i = 0; i < lines.size(); i++) {
            String color = Palette.hex(Palette.color(i));
            lines.get(i).forEach(p -> svg.dot(LEFT + plot.x(p.across()), TOP + plot.y(p.up()), color));
        }
        labels.write(svg, plot, LEFT, TOP, HEIGHT);
        svg.text(LEFT + WIDTH, TOP + HEIGHT + 34, Anchor.END, Style.NOTE, across);
        int right = LEFT + WIDTH + 18 + (int) labels.room() + ImageGrid.MARGIN;
        return new Figure(svg.toString(), right, TOP + HEIGHT + 34 + ImageGrid.MARGIN, alt(across, up, series, values));
    }

    private static List<Point> points(double[] values) {
        return IntStream.range(0, values.length)
                .mapToObj(i -> new Point(i, values[i]))
                .toList();
    }

    private static String alt(String across, String up, List<NamedArray> series, double[][] values) {
        return IntStream.range(0, values.length)
                .mapToObj(i -> series.get(i).name() + " "
                        + Arrays.stream(values[i]).mapToObj(Numbers::even).collect(Collectors.joining(" ")))
                .collect(Collectors.joining("; ", up + " by " + across + ": ", ""));
    }

    private static void check(List<NamedArray> series) {
        if (series.isEmpty()
                || series.get(0).values().length() < 2
                || series.stream()
                                .mapToLong(one -> one.values().length())
                                .distinct()
                                .count()
                        > 1) {
            throw new IllegalArgumentException("lines of lengths "
                    + series.stream()
                            .map(one -> Long.toString(one.values().length()))
                            .toList()
                    + " cannot be drawn together (at least one line, all of one length >= 2); give each a value for each"
                    + " mark");
        }
    }
}
