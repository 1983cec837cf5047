package dev.cella.lessons.draw.chart;

import dev.cella.lessons.draw.NamedArray;
import dev.cella.lessons.draw.Numbers;
import dev.cella.lessons.draw.Palette;
import dev.cella.lessons.draw.Svg;
import dev.cella.lessons.draw.ValueRange;
import dev.cella.lessons.trace.JavaArrays;
import java.awt.Color;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Histograms one above the other on one scale of values, each with the {@link Bins} of its own range. */
final class Histograms {
    private static final int WIDTH = 646;

    private final List<Sample> samples;

    private Histograms(List<Sample> samples) {
        this.samples = samples;
    }

    static XYFigure of(List<NamedArray> series) {
        if (series.isEmpty()) {
            throw new IllegalArgumentException(
                    "a histogram of 0 series shows nothing (must be >= 1); name at least one");
        }
        return new Histograms(series.stream().map(Sample::of).toList()).figure();
    }

    private XYFigure figure() {
        int height = samples.size() == 1 ? 240 : 152;
        double least = samples.stream().mapToDouble(s -> s.bins.least()).min().orElseThrow();
        double greatest = samples.stream().mapToDouble(s -> s.bins.end()).max().orElseThrow();
        boolean isWhole = samples.stream().allMatch(s -> s.isWhole() && s.bins.width() == 1);
        AxisRange across = isWhole ? AxisRange.whole(least, greatest) : AxisRange.linear(least, greatest);
        List<XYFigure.Row> rows = new ArrayList<>();
        for (int i = 0; i < samples.size(); i++) {
            rows.add(new XYFigure.Row(panel(samples.get(i), i, across), height));
        }
        String alt = samples.stream().map(Sample::words).collect(Collectors.joining("; "));
        return XYFigure.column(WIDTH, rows, List.of(), "histogram: " + alt);
    }

    private XYPanel panel(Sample sample, int index, AxisRange across) {
        Bins bins = sample.bins;
        double[] shares = bins.shares(sample.finite);
        double top = 1.08 * Arrays.stream(shares).max().orElseThrow();
        List<CurvePoint> steps = new ArrayList<>();
        for (int bin = 0; bin < bins.count(); bin++) {
            steps.add(new CurvePoint(bins.least() + bin * bins.width(), shares[bin]));
        }
        steps.add(new CurvePoint(bins.end(), shares[bins.count() - 1]));
        List<CurvePoint> mean = List.of(new CurvePoint(sample.mean, 0), new CurvePoint(sample.mean, top));
        return new XYPanel(across, AxisRange.percent(top))
                .titled(sample.words(), Palette.color(index))
                .areas()
                .add(Curve.steps(sample.name, steps).in(Palette.color(index)))
                .add(Curve.line("mean", mean).in(Color.decode(Svg.INK)).wide(1).labeled("mean"));
    }

    /** The finite values of one series, and what is said of them. */
    private static final class Sample {
        private final String name;
        private final double[] finite;
        private final ValueRange extent;
        private final double mean;
        private final double deviation;
        private final Bins bins;

        private Sample(String name, double[] values) {
            this.name = name;
            this.extent = ValueRange.of(values);
            this.finite = extent.notFinite() == 0
                    ? values
                    : Arrays.stream(values).filter(Double::isFinite).toArray();
            this.bins = Bins.of(finite.length == 0 ? new double[1] : finite);
            this.mean = Arrays.stream(finite).average().orElse(0);
            this.deviation = Math.sqrt(Arrays.stream(finite)
                    .map(value -> (value - mean) * (value - mean))
                    .average()
                    .orElse(0));
        }

        static Sample of(NamedArray series) {
            double[] values = JavaArrays.values(series.values());
            Sample sample = new Sample(series.name(), values);
            if (sample.finite.length == 0) {
                throw new IllegalArgumentException("series \"" + series.name() + "\" of shape "
                        + Numbers.shape(series.values().shape())
                        + " has no finite value to count (must have >= 1); check how it was computed");
            }
            return sample;
        }

        boolean isWhole() {
            return Arrays.stream(finite).allMatch(v -> v == Math.rint(v));
        }

        String numbers() {
            String left = extent.notFinite() == 0 ? "" : ", " + extent.notFinite() + " not finite left out";
            return String.format(Locale.ROOT, "%,d values ", finite.length) + extent + ", mean "
                    + Numbers.beside(mean, deviation) + ", standard deviation " + Numbers.brief(deviation) + left;
        }

        String words() {
            return (name.isEmpty() ? "" : name + ", ") + numbers();
        }
    }
}
