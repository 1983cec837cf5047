package dev.cella.lessons.draw.chart;

import dev.cella.lessons.draw.Numbers;
import dev.cella.lessons.draw.Svg;
import dev.cella.lessons.draw.Svg.Style;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/** Counts as horizontal bars: names to the left, count and share at the end of each bar, no axis needed. */
final class Bars {
    private static final int LONGEST_BAR = 360;
    private static final int LONGEST_NAME = 240;
    private static final int ROW_HEIGHT = 28;
    private static final int AROUND = 22;

    private Bars() {}

    static XYFigure of(List<String> names, double[] counts) {
        check(names, counts);
        int last = counts.length - 1;
        double sum = Arrays.stream(counts).sum();
        double most = Math.max(Arrays.stream(counts).max().orElseThrow(), Double.MIN_NORMAL);
        List<String> fromBelow = IntStream.rangeClosed(0, last)
                .mapToObj(i -> Svg.fit(names.get(last - i), Style.LABEL, LONGEST_NAME))
                .toList();
        XYPanel panel = new XYPanel(AxisRange.linear(0, most), AxisRange.named(fromBelow)).rows();
        for (int i = 0; i <= last; i++) {
            panel.add(Curve.bar(names.get(i), last - i, counts[i]).labeled(words(counts[i], sum)));
        }
        String alt = IntStream.rangeClosed(0, last)
                .mapToObj(i -> names.get(i) + " " + words(counts[i], sum))
                .collect(Collectors.joining(", ", "bars: ", ""));
        double nameWidth = fromBelow.stream()
                .mapToDouble(n -> Svg.width(n, Style.LABEL))
                .max()
                .orElseThrow();
        int width = (int) (nameWidth + LONGEST_BAR + panel.labelRoom()) + 40;
        int height = counts.length * ROW_HEIGHT + AROUND;
        return XYFigure.column(width, List.of(new XYFigure.Row(panel, height)), List.of(), alt);
    }

    /** Draws the first column that holds no numbers against the first that does. */
    static XYFigure of(Table table) {
        List<Column<?>> columns = table.columns();
        Column<?> names = columns.stream()
                .filter(c -> !(c instanceof NumericColumn))
                .findFirst()
                .orElseThrow(() -> lacks(table, "names, which holds no numbers"));
        NumericColumn<?> counts = columns.stream()
                .filter(NumericColumn.class::isInstance)
                .map(c -> (NumericColumn<?>) c)
                .findFirst()
                .orElseThrow(() -> lacks(table, "counts, which holds numbers"));
        return of(names.asStringColumn().asList(), counts.asDoubleArray());
    }

    private static String words(double count, double sum) {
        return Numbers.grouped(count) + (sum > 0 ? " (" + Numbers.percent(count / sum, 1) + ")" : "");
    }

    private static IllegalArgumentException lacks(Table table, String what) {
        return new IllegalArgumentException("table \"" + table.name() + "\" with columns " + table.columnNames()
                + " has no column of " + what + " (bars need one of each); try table.countBy(\"class\")");
    }

    private static void check(List<String> names, double[] counts) {
        if (names.size() != counts.length || names.isEmpty()) {
            throw new IllegalArgumentException(Numbers.count(names.size(), "name") + " for "
                    + Numbers.count(counts.length, "count") + " (must be one each, and >= 1); give each bar its name");
        }
        for (int i = 0; i < counts.length; i++) {
            if (!(counts[i] >= 0 && Double.isFinite(counts[i]))) {
                throw new IllegalArgumentException("the count of \"" + names.get(i) + "\" is " + counts[i]
                        + " (must be finite and >= 0); check how it was counted");
            }
        }
    }
}
