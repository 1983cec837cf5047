package dev.cella.lessons.draw.chart;

import dev.cella.lessons.draw.Figure;
import dev.cella.lessons.draw.ImageGrid;
import dev.cella.lessons.draw.Numbers;
import dev.cella.lessons.draw.Palette;
import dev.cella.lessons.draw.Svg;
import dev.cella.lessons.draw.Svg.Anchor;
import dev.cella.lessons.draw.Svg.Style;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/** Counts as lying bars: names to the left, count and share at the end of each bar, no axis needed. */
final class Bars {
    private static final int LONGEST_BAR = 360;
    private static final int LONGEST_NAME = 240;
    private static final int ROW_HEIGHT = 28;

    private Bars() {}

    static Figure of(List<String> names, double[] counts) {
        check(names, counts);
        double sum = Arrays.stream(counts).sum();
        double most = Math.max(Arrays.stream(counts).max().orElseThrow(), Double.MIN_NORMAL);
        double nameWidth =
                names.stream().mapToDouble(n -> Svg.width(n, Style.LABEL)).max().orElseThrow();
        int left = ImageGrid.MARGIN + (int) Math.min(nameWidth, LONGEST_NAME) + 10;
        Svg svg = new Svg();
        for (int i = 0; i < counts.length; i++) {
            int top = ImageGrid.MARGIN + i * ROW_HEIGHT;
            double length = counts[i] / most * LONGEST_BAR;
            String name = Svg.fit(names.get(i), Style.LABEL, LONGEST_NAME);
            svg.text(left - 10, top + 15, Anchor.END, Style.LABEL, name);
            svg.rect(left, top, length, ROW_HEIGHT - 7, Palette.hex(Palette.color(0)));
            svg.text(left + length + 8, top + 15, Anchor.START, Style.LABEL, words(counts[i], sum));
        }
        svg.line(left, ImageGrid.MARGIN - 4, left, ImageGrid.MARGIN + counts.length * ROW_HEIGHT - 3, Svg.FAINT_INK);
        String alt = IntStream.range(0, counts.length)
                .mapToObj(i -> names.get(i) + " " + words(counts[i], sum))
                .collect(Collectors.joining(", ", "bars: ", ""));
        return new Figure(
                svg.toString(), left + LONGEST_BAR + 120, 2 * ImageGrid.MARGIN + counts.length * ROW_HEIGHT - 7, alt);
    }

    /** The first column that holds no numbers against the first that does. */
    static Figure of(Table table) {
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
        return Numbers.trimmed(count, 2) + (sum > 0 ? " (" + Numbers.trimmed(100 * count / sum, 1) + " %)" : "");
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
