package dev.cella.lessons.draw.chart;

import dev.cella.lessons.draw.NamedArray;
import dev.cella.lessons.draw.Numbers;
import dev.cella.lessons.draw.Palette;
import dev.cella.lessons.draw.ValueRange;
import dev.cella.lessons.trace.JavaArrays;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Series over the whole numbers 0, 1, 2 …, each with its name and last value at its end. */
public final class Lines {
    private static final int WIDTH = 510;
    private static final int HEIGHT = 282;

    /** More dots than this would hide the line. */
    private static final int MOST_DOTS = 40;

    private Lines() {}

    /** @param series vectors, all of one length, at least 2 */
    static XYFigure of(String across, String up, List<NamedArray> series) {
        check(series);
        double[][] values =
                series.stream().map(one -> JavaArrays.values(one.values())).toArray(double[][]::new);
        ValueRange range = Arrays.stream(values)
                .map(ValueRange::of)
                .reduce(ValueRange::and)
                .orElseThrow();
        XYPanel panel = new XYPanel(
                        AxisRange.whole(0, values[0].length - 1),
                        AxisRange.linear(Math.min(0, range.least()), Math.max(0, range.greatest()) * 1.03 + 1e-9))
                .axes(across, up);
        for (int i = 0; i < values.length; i++) {
            String name = series.get(i).name();
            panel.add(Curve.line(name, points(values[i]))
                    .in(Palette.color(i))
                    .withDots(values[i].length <= MOST_DOTS)
                    .labeled((name + " " + Numbers.even(values[i][values[i].length - 1])).strip()));
        }
        return XYFigure.column(
                WIDTH + (int) panel.labelRoom(),
                List.of(new XYFigure.Row(panel, HEIGHT)),
                List.of(),
                alt(across, up, series, values));
    }

    private static List<CurvePoint> points(double[] values) {
        return IntStream.range(0, values.length)
                .mapToObj(i -> new CurvePoint(i, values[i]))
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
