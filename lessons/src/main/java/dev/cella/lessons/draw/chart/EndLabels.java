package dev.cella.lessons.draw.chart;

import dev.cella.lessons.draw.Numbers;
import dev.cella.lessons.draw.Palette;
import dev.cella.lessons.draw.Svg;
import dev.cella.lessons.draw.Svg.Anchor;
import dev.cella.lessons.draw.Svg.Style;
import dev.cella.lessons.draw.chart.Plot.Point;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Words beside the ends of lines, in the color of the line, moved apart where they would lie upon each other. */
public final class EndLabels {
    private static final int DISTANCE = 15;

    private record Label(String words, int number, Point end) {}

    private final List<Label> labels = new ArrayList<>();

    /** Adds words with the last value of a line, at its last point that can be drawn; none for an empty line. */
    public void add(String words, int number, List<Point> line) {
        if (!line.isEmpty()) {
            Point last = line.get(line.size() - 1);
            Point seen = line.stream()
                    .filter(p -> Double.isFinite(p.up()))
                    .reduce((a, b) -> b)
                    .orElse(last);
            labels.add(new Label(words + Numbers.even(last.up()), number, seen));
        }
    }

    /** Pixels that the longest takes. */
    public double room() {
        return labels.stream()
                .mapToDouble(l -> Svg.width(l.words, Style.LABEL))
                .max()
                .orElse(60);
    }

    /** Writes the labels to the right of their ends, as near to their heights as the others let them. */
    public void write(Svg svg, Plot plot, double left, double top, double height) {
        List<Label> fromTop = labels.stream()
                .sorted(Comparator.comparingDouble(l -> height(plot, l, height)))
                .toList();
        double distance = Math.min(DISTANCE, height / Math.max(1, labels.size() - 1));
        double[] wanted =
                fromTop.stream().mapToDouble(l -> height(plot, l, height)).toArray();
        double[] heights = LabelSpacing.apart(wanted, distance, 0, height);
        for (int i = 0; i < heights.length; i++) {
            Label label = fromTop.get(i);
            double x = left + plot.x(label.end.across());
            if (Math.abs(wanted[i] - heights[i]) > 3) {
                svg.line(x + 5, top + wanted[i], x + 14, top + heights[i], Palette.hex(Palette.color(label.number)));
            }
            Style style = Style.LABEL.in(Palette.ink(label.number));
            svg.haloText(x + 17, top + heights[i] + 4, Anchor.START, style, label.words);
        }
    }

    private static double height(Plot plot, Label label, double height) {
        double y = plot.y(label.end.up());
        return Double.isFinite(y) ? Math.max(0, Math.min(height, y)) : height;
    }
}
