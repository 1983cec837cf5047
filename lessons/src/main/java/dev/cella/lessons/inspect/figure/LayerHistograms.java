package dev.cella.lessons.inspect.figure;

import dev.cella.lessons.draw.ImageGrid;
import dev.cella.lessons.draw.Layout;
import dev.cella.lessons.draw.Numbers;
import dev.cella.lessons.draw.Svg;
import dev.cella.lessons.draw.Svg.Anchor;
import dev.cella.lessons.draw.Svg.Style;
import dev.cella.lessons.draw.ValueRange;
import dev.cella.lessons.draw.chart.Axis;
import dev.cella.lessons.draw.chart.AxisRange;
import dev.cella.lessons.draw.chart.Curve;
import dev.cella.lessons.draw.chart.CurvePoint;
import dev.cella.lessons.draw.chart.XYFigure;
import dev.cella.lessons.draw.chart.XYPanel;
import dev.cella.lessons.inspect.LayerValues;
import dev.cella.lessons.trace.JavaArrays;
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
    private static final int BELOW = 34;
    private static final int BINS = 60;

    private final Axis axis;
    private final List<LayerValues> layers;
    private final List<double[]> drawn;
    private final AxisRange across;

    private LayerHistograms(Axis axis, List<LayerValues> layers) {
        this.axis = axis;
        this.layers = layers;
        this.drawn = layers.stream()
                .map(layer -> Arrays.stream(JavaArrays.values(layer.values()))
                        .filter(Double::isFinite)
                        .map(v -> axis == Axis.LOG ? Math.abs(v) : v)
                        .filter(v -> axis == Axis.LINEAR || v > 0)
                        .sorted()
                        .toArray())
                .toList();
        this.across = across();
    }

    static XYFigure of(Axis axis, List<LayerValues> layers) {
        if (layers.isEmpty()) {
            throw new IllegalArgumentException(
                    "histograms of 0 layers show nothing (must be >= 1); try layerOutputs(net, images)");
        }
        return new LayerHistograms(axis, layers).figure();
    }

    private XYFigure figure() {
        double widest = layers.stream()
                .mapToDouble(l -> Svg.width(l.layer(), Style.LABEL))
                .max()
                .orElseThrow();
        int left = ImageGrid.MARGIN + (int) Math.min(LONGEST_NAME, widest) + 12;
        String what = axis == Axis.LOG ? "size of values (logarithmic scale)" : "values";
        Svg svg = new Svg();
        List<XYFigure.Row> rows = new ArrayList<>();
        for (int i = 0; i < layers.size(); i++) {
            boolean last = i == layers.size() - 1;
            rows.add(new XYFigure.Row(panel(i, left, last ? what : ""), last ? ROW + BELOW : ROW));
            words(svg, i, left);
        }
        String alt = IntStream.range(0, layers.size())
                .mapToObj(i -> layers.get(i).layer() + " " + String.join(", ", numbers(i)))
                .collect(Collectors.joining("; ", what + " by layer: ", ""));
        int bottom = XYFigure.TOP + layers.size() * ROW + BELOW;
        svg.text(left, bottom + 12, Anchor.START, Style.NOTE, "how often each occurs, of each layer's most frequent");
        return XYFigure.column(WIDTH, NUMBERS, rows, svg, bottom + 12 + ImageGrid.MARGIN, alt);
    }

    private XYPanel panel(int index, int left, String what) {
        double[] shares = shares(drawn.get(index));
        List<CurvePoint> steps = new ArrayList<>();
        for (int bin = 0; bin <= BINS; bin++) {
            steps.add(new CurvePoint(across.at((double) bin / BINS), shares[Math.min(bin, BINS - 1)]));
        }
        return new XYPanel(across, AxisRange.share())
                .axes(what, "")
                .bareAreas(left)
                .add(Curve.steps(layers.get(index).layer(), steps));
    }

    /** The name of a layer to the left of its chart, what its values come to on the right. */
    private void words(Svg svg, int index, int left) {
        int baseline = XYFigure.TOP + index * ROW + ROW - 14;
        String name = Svg.fit(layers.get(index).layer(), Style.LABEL, LONGEST_NAME);
        svg.text(left - 12, baseline, Anchor.END, Style.LABEL, name);
        List<String> numbers = numbers(index);
        for (int line = 0; line < numbers.size(); line++) {
            double y = baseline - 14.0 * (numbers.size() - 1 - line);
            svg.text(WIDTH - NUMBERS + 4, y, Anchor.START, Style.NOTE, numbers.get(line));
        }
    }

    /** What the drawing leaves out: values of zero have no place on a logarithmic axis. */
    private List<String> numbers(int index) {
        double[] values = JavaArrays.values(layers.get(index).values());
        double[] finite = Arrays.stream(values).filter(Double::isFinite).toArray();
        double square = Arrays.stream(finite).map(v -> v * v).average().orElse(0);
        double mean = Arrays.stream(finite).average().orElse(0);
        double zeros = Arrays.stream(finite).filter(v -> v == 0).count() / Math.max(1.0, values.length);
        String spread = axis == Axis.LOG
                ? "root mean square " + Numbers.brief(Math.sqrt(square))
                : "mean " + Numbers.brief(mean) + " ± " + Numbers.brief(Math.sqrt(Math.max(0, square - mean * mean)));
        List<String> lines = new ArrayList<>(List.of(spread));
        int broken = values.length - finite.length;
        if (zeros > 0 || broken > 0) {
            lines.add(Numbers.percent(zeros, zeros < 0.1 ? 1 : 0) + " zero"
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

    /** From the least to the greatest value of all layers but the outermost half percent of each. */
    private AxisRange across() {
        double[] ends = drawn.stream()
                .filter(values -> values.length > 0)
                .flatMapToDouble(values -> Arrays.stream(new double[] {
                    values[(int) (values.length * 0.005)],
                    values[(int) Math.min(values.length - 1, values.length * 0.995)]
                }))
                .toArray();
        if (ends.length == 0) {
            return axis == Axis.LOG ? AxisRange.logarithmic() : AxisRange.linear(-1, 1);
        }
        ValueRange extent = ValueRange.of(ends);
        return axis == Axis.LOG
                ? AxisRange.logarithmic(extent.least(), Math.max(extent.greatest(), extent.least() * 10))
                : AxisRange.linear(Math.min(0, extent.least()), Math.max(0, extent.greatest()));
    }
}
