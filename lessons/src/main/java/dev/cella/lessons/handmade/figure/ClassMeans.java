package dev.cella.lessons.handmade.figure;

import dev.cella.lessons.draw.Numbers;
import dev.cella.lessons.draw.Palette;
import dev.cella.lessons.draw.Svg;
import dev.cella.lessons.draw.chart.AxisRange;
import dev.cella.lessons.draw.chart.Curve;
import dev.cella.lessons.draw.chart.CurvePoint;
import dev.cella.lessons.draw.chart.XYFigure;
import dev.cella.lessons.draw.chart.XYPanel;
import dev.cella.lessons.trace.JavaArrays;
import java.awt.Color;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.nd4j.linalg.api.ndarray.INDArray;

/** One row per feature, one dot per class. */
final class ClassMeans {
    private static final int WIDTH = 640;
    private static final int ROW = 24;
    private static final int AROUND = 22;

    private ClassMeans() {}

    static XYFigure of(List<String> names, INDArray table, int[] labels, List<String> classNames) {
        if (table.rank() != 2 || table.size(0) != labels.length || table.size(1) != names.size()) {
            throw new IllegalArgumentException("a table of shape " + Arrays.toString(table.shape()) + ", "
                    + labels.length + " labels and " + names.size() + " names do not fit (must be [" + labels.length
                    + ", " + names.size() + "]); pass the names of the recipe that made the table");
        }
        double[][] means = means(JavaArrays.matrix(table), labels, classNames);
        List<String> fromBelow = new ArrayList<>(names);
        Collections.reverse(fromBelow);
        double far = Arrays.stream(means)
                .flatMapToDouble(Arrays::stream)
                .map(Math::abs)
                .max()
                .orElse(1);
        double end = Math.ceil(far * 11) / 10;
        XYPanel panel = new XYPanel(AxisRange.linear(-end, end), AxisRange.named(fromBelow)).rows();
        panel.add(Curve.line("mean of all", List.of(new CurvePoint(0, -0.6), new CurvePoint(0, names.size() - 0.4)))
                .in(Color.decode(Svg.FAINT_INK))
                .wide(1));
        int labeled = farthest(means);
        for (int k = 0; k < means.length; k++) {
            panel.add(Curve.dots(classNames.get(k), points(means[k], labeled))
                    .in(Palette.color(k))
                    .labeled(classNames.get(k)));
        }
        return XYFigure.column(
                WIDTH + (int) panel.labelRoom(),
                List.of(new XYFigure.Row(panel, ROW * names.size() + AROUND)),
                List.of("mean of each class, in standard deviations: from −" + Numbers.brief(end)
                        + " at the left over 0, the line, to " + Numbers.brief(end) + " at the right"),
                alt(names, means, classNames));
    }

    /** The mean of each feature over the images of each class, {@code [K][F]}. */
    static double[][] means(double[][] table, int[] labels, List<String> classNames) {
        double[][] means = new double[classNames.size()][];
        for (int k = 0; k < means.length; k++) {
            int label = k;
            int[] rows = IntStream.range(0, labels.length)
                    .filter(n -> labels[n] == label)
                    .toArray();
            if (rows.length == 0) {
                throw new IllegalArgumentException("0 of " + labels.length + " images are of class \""
                        + classNames.get(k) + "\", so it has no mean (must be >= 1); use more images");
            }
            means[k] = new double[table[0].length];
            for (int row : rows) {
                for (int f = 0; f < means[k].length; f++) {
                    means[k][f] += table[row][f] / rows.length;
                }
            }
        }
        return means;
    }

    /** The first feature lies at the top. The last dot carries the name of the class, where there is room for it. */
    private static List<CurvePoint> points(double[] means, int labeled) {
        List<CurvePoint> points = new ArrayList<>();
        for (int f = 0; f < means.length; f++) {
            points.add(new CurvePoint(means[f], means.length - 1 - f));
        }
        points.add(points.remove(labeled));
        return points;
    }

    /** The feature whose means lie farthest apart. */
    private static int farthest(double[][] means) {
        int farthest = 0;
        for (int f = 1; f < means[0].length; f++) {
            farthest = distance(means, f) > distance(means, farthest) ? f : farthest;
        }
        return farthest;
    }

    private static double distance(double[][] means, int feature) {
        double[] column = Arrays.stream(means).mapToDouble(row -> row[feature]).toArray();
        return Arrays.stream(column).max().orElse(0)
                - Arrays.stream(column).min().orElse(0);
    }

    private static String alt(List<String> names, double[][] means, List<String> classNames) {
        return IntStream.range(0, names.size())
                .mapToObj(f -> names.get(f) + " "
                        + IntStream.range(0, means.length)
                                .mapToObj(k -> Numbers.brief(means[k][f]))
                                .collect(Collectors.joining(" / ")))
                .collect(Collectors.joining(
                        "; ", "means of " + String.join(" / ", classNames) + ", in standard deviations: ", ""));
    }
}
