package dev.cella.lessons.architecture.figure;

import dev.cella.lessons.draw.Palette;
import dev.cella.lessons.draw.chart.AxisRange;
import dev.cella.lessons.draw.chart.Curve;
import dev.cella.lessons.draw.chart.CurvePoint;
import dev.cella.lessons.draw.chart.XYFigure;
import dev.cella.lessons.draw.chart.XYPanel;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.Table;

/** Trained models by parameters, on a logarithmic axis, and accuracy. */
final class ArchitectureMap {
    private static final int WIDTH = 688;
    private static final int HEIGHT = 420;
    private static final double MILLION = 1e6;

    private ArchitectureMap() {}

    static XYFigure of(Table models) {
        if (models.rowCount() < 2) {
            throw new IllegalArgumentException("a map of " + models.rowCount()
                    + " models has no scale (must be >= 2); try architectureMap(architectures())");
        }
        double[] millions = models.stream()
                .mapToDouble(row -> row.getLong("parameters") / MILLION)
                .toArray();
        DoubleColumn accuracy = models.doubleColumn("accuracy");
        XYPanel panel = new XYPanel(
                        AxisRange.logarithmic(millions), AxisRange.linear(accuracy.min() - 2, accuracy.max() + 2))
                .axes("million parameters", "accuracy in %");
        models.stream().forEach(row -> panel.add(dot(row)));
        List<String> notes = List.of("top-1 accuracy on ImageNet as torchvision documents it; the year is that of the paper");
        return XYFigure.column(WIDTH, List.of(new XYFigure.Row(panel, HEIGHT)), notes, alt(models));
    }

    private static Curve dot(Row row) {
        CurvePoint at = new CurvePoint(row.getLong("parameters") / MILLION, row.getDouble("accuracy"));
        String name = row.getString("model");
        return Curve.dots(name, List.of(at))
                .in(Palette.color(name.startsWith("VGG") ? 1 : 0))
                .labeled(name + ", " + row.getInt("year"));
    }

    private static String alt(Table models) {
        return models.stream()
                .map(row -> String.format(
                        Locale.ROOT,
                        "%s of %d %.1f million %.1f %%",
                        row.getString("model"),
                        row.getInt("year"),
                        row.getLong("parameters") / MILLION,
                        row.getDouble("accuracy")))
                .collect(Collectors.joining("; ", "accuracy by parameters: ", ""));
    }
}
