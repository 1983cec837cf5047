package dev.cella.lessons.inspect.figure;

import dev.cella.lessons.draw.Figure;
import dev.cella.lessons.draw.ImageGrid;
import dev.cella.lessons.draw.Layout;
import dev.cella.lessons.draw.Numbers;
import dev.cella.lessons.draw.Palette;
import dev.cella.lessons.draw.Svg;
import dev.cella.lessons.draw.Svg.Anchor;
import dev.cella.lessons.draw.Svg.Style;
import dev.cella.lessons.draw.ValueRange;
import dev.cella.lessons.draw.chart.Axis;
import dev.cella.lessons.draw.chart.Plot;
import dev.cella.lessons.draw.chart.Plot.Point;
import dev.cella.lessons.draw.chart.Ticks;
import dev.cella.lessons.inspect.LayerValues;
import java.awt.Color;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * How the values of each layer spread, a row a layer on one shared scale; on a logarithmic axis their sizes, which shows
 * gradients that vanish or explode from layer to layer.
 */
final class LayerHistograms {
    private static final int WIDTH = Layout.PAGE_WIDTH;
    private static final int LONGEST_NAME = 150;
    private static final int NUMBERS = 170;
    private static final int ROW = 44;
    private static final int HEIGHT = 34;
    private static final int BINS = 60;
    private static final int TOP = 36;

    private final Axis axis;
    private final List<LayerValues> layers;
    private final List<double[]> drawn;
    private final Ticks across;

    private LayerHistograms(Axis axis, List<LayerValues> layers) {
        this.axis = axis;
        this.layers = layers;
        this.drawn = layers.stream()
                .map(layer -> Arrays.stream(ValueRange.values(layer.values()))
                        .filter(Double::isFinite)
                        .map(v -> axis == Axis.LOG ? Math.abs(v) : v)
                        .filter(v -> axis == Axis.LINEAR || v > 0)
                        .sorted()
                        .toArray())
                .toList();
        this.across = across();
    }

    static Figure of(Axis axis, List<LayerValues> layers) {
        if (layers.isEmpty()) {
            throw new IllegalArgumentException(
                    "histograms of 0 layers show nothing (must be >= 1); try layerOutputs(net, images)");
        }
        return new LayerHistograms(axis, layers).figure();
    }

    private Figure figure() {
        double widest = layers.stream()
                .mapToDouble(l -> Svg.width(l.layer(), Style.LABEL))
                .max()
                .orElseThrow();
        int left = ImageGrid.MARGIN + (int) Math.min(LONGEST_NAME, widest) + 12;
        int width = WIDTH - left - NUMBERS - ImageGrid.MARGIN;
        Svg svg = new Svg();
        String what = axis == Axis.LOG ? "size of values (logarithmic scale)" : "values";
        svg.text(left, TOP - 16, Anchor.START, Style.NOTE, "how often each occurs, of each layer's most frequent");
        for (int i = 0; i < layers.size(); i++) {
            row(svg, i, left, TOP + i * ROW, width);
        }
        int bottom = TOP + layers.size() * ROW - (ROW - HEIGHT);
        svg.text(left + width, bottom + 36, Anchor.END, Style.NOTE, what);
        String alt = IntStream.range(0, layers.size())
                .mapToObj(i -> layers.get(i).layer() + " " + String.join(", ", numbers(i)))
                .collect(Collectors.joining("; ", what + " by layer: ", ""));
        return new Figure(svg.toString(), WIDTH, bottom + 36 + ImageGrid.MARGIN, alt);
    }

    private void row(Svg svg, int index, int left, int top, int width) {
        boolean last = index == layers.size() - 1;
        Ticks bare = new Ticks(
                across.axis(), across.least(), across.greatest(), last ? across.marks() : List.of(), across.label());
        Plot plot = new Plot(width, HEIGHT, bare, new Ticks(Axis.LINEAR, 0, 1, List.of(), Numbers::brief));
        double[] shares = shares(drawn.get(index));
        List<Point> steps = new ArrayList<>();
        for (int bin = 0; bin < BINS; bin++) {
            steps.add(new Point(edge(bin), shares[bin]));
        }
        steps.add(new Point(edge(BINS), shares[BINS - 1]));
        Color color = Palette.color(0);
        plot.steps(steps, color);
        for (double mark : across.marks()) {
            svg.line(left + plot.x(mark), top, left + plot.x(mark), top + HEIGHT, Svg.LINE);
        }
        plot.draw(svg, left, top);
        String name = Svg.fit(layers.get(index).layer(), Style.LABEL, LONGEST_NAME);
        svg.text(left - 12, top + HEIGHT - 6, Anchor.END, Style.LABEL, name);
        List<String> numbers = numbers(index);
        for (int line = 0; line < numbers.size(); line++) {
            double y = top + HEIGHT - 6 - 14.0 * (numbers.size() - 1 - line);
            svg.text(left + width + 12, y, Anchor.START, Style.NOTE, numbers.get(line));
        }
    }

    /** What the drawing leaves out: values of zero have no place on a logarithmic axis. */
    private List<String> numbers(int index) {
        double[] values = ValueRange.values(layers.get(index).values());
        double[] finite = Arrays.stream(values).filter(Double::isFinite).toArray();
        double square = Arrays.stream(finite).map(v -> v * v).average().orElse(0);
        double mean = Arrays.stream(finite).average().orElse(0);
        double zeros = 100.0 * Arrays.stream(finite).filter(v -> v == 0).count() / Math.max(1.0, values.length);
        String spread = axis == Axis.LOG
                ? "root mean square " + Numbers.brief(Math.sqrt(square))
                : "mean " + Numbers.brief(mean) + " ± " + Numbers.brief(Math.sqrt(Math.max(0, square - mean * mean)));
        List<String> lines = new ArrayList<>(List.of(spread));
        int broken = values.length - finite.length;
        if (zeros > 0 || broken > 0) {
            lines.add(Numbers.trimmed(zeros, zeros < 10 ? 1 : 0) + " % zero"
                    + (broken > 0 ? ", " + broken + " not finite" : ""));
        }
        return lines;
    }

    /** Heights of the bins relative to the highest; a pile at zero, as ReLU makes it, may not flatten the rest. */
    private double[] shares(double[] values) {
        double[] counts = new double[BINS];
        for (double value : values) {
            double place = across.place(value);
            if (place >= 0 && place <= 1 && !(axis == Axis.LINEAR && value == 0)) {
                counts[(int) Math.min(BINS - 1, place * BINS)]++;
            }
        }
        double most = Math.max(1, Arrays.stream(counts).max().orElse(1));
        return Arrays.stream(counts).map(c -> c / most).toArray();
    }

    private double edge(int bin) {
        double place = (double) bin / BINS;
        return axis == Axis.LINEAR
                ? across.least() + place * (across.greatest() - across.least())
                : across.least() * Math.pow(across.greatest() / across.least(), place);
    }

    /** From the least to the greatest value of all layers but the outermost half percent of each. */
    private Ticks across() {
        double[] ends = drawn.stream()
                .filter(values -> values.length > 0)
                .flatMapToDouble(values -> Arrays.stream(new double[] {
                    values[(int) (values.length * 0.005)],
                    values[(int) Math.min(values.length - 1, values.length * 0.995)]
                }))
                .toArray();
        if (ends.length == 0) {
            return axis == Axis.LOG ? Ticks.decades(0.1, 1) : Ticks.within(-1, 1, 4);
        }
        ValueRange extent = ValueRange.of(ends);
        return axis == Axis.LOG
                ? Ticks.decades(extent.least(), Math.max(extent.greatest(), extent.least() * 10))
                : Ticks.within(Math.min(0, extent.least()), Math.max(0, extent.greatest()), 8);
    }
}
