package dev.cella.lessons.architecture.figure;

import dev.cella.lessons.draw.Palette;
import dev.cella.lessons.draw.Svg;
import dev.cella.lessons.draw.Svg.Style;
import dev.cella.lessons.draw.chart.AxisRange;
import dev.cella.lessons.draw.chart.Curve;
import dev.cella.lessons.draw.chart.CurvePoint;
import dev.cella.lessons.draw.chart.XYFigure;
import dev.cella.lessons.draw.chart.XYPanel;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.Table;

/** Trained models by parameters, on a logarithmic axis, and accuracy; a name stands above its dot, or below if that is free. */
final class ArchitectureMap {
    private static final int WIDTH = 688;
    private static final int HEIGHT = 440;
    private static final int ROOM = 12;
    private static final double MILLION = 1e6;

    /** How far the plot reaches in pixels, and how high a line of words is. */
    private static final double PLOT_WIDTH = 590;

    private static final double PLOT_HEIGHT = 380;
    private static final double LINE = 15;

    private final AxisRange across;
    private final AxisRange up;
    private final XYPanel panel;
    private final List<Rectangle2D> taken = new ArrayList<>();

    private ArchitectureMap(Table models) {
        double[] millions =
                models.stream().mapToDouble(ArchitectureMap::millions).toArray();
        DoubleColumn accuracy = models.doubleColumn("accuracy");
        AxisRange exact = AxisRange.logarithmic(millions);
        across = AxisRange.logarithmic(exact.least() / 1.3, exact.greatest() * 1.3);
        up = AxisRange.linear(accuracy.min() - 3, accuracy.max() + 3);
        panel = new XYPanel(across, up).axes("million parameters", "accuracy in %");
        models.stream().forEach(row -> taken.add(box("", row, 0)));
        models.stream().forEach(this::add);
    }

    static XYFigure of(Table models) {
        if (models.rowCount() < 2) {
            throw new IllegalArgumentException("a map of " + models.rowCount()
                    + " models has no scale (must be >= 2); try architectureMap(architectures())");
        }
        List<XYFigure.Row> rows = List.of(new XYFigure.Row(new ArchitectureMap(models).panel, HEIGHT));
        String note = "top-1 accuracy on ImageNet as torchvision documents it; the year is that of the paper";
        Svg around = new Svg();
        around.text(WIDTH / 2.0, HEIGHT + 18, Svg.Anchor.MIDDLE, Style.NOTE, note);
        return XYFigure.column(WIDTH, ROOM, rows, around, HEIGHT + 30, alt(models));
    }

    private void add(Row row) {
        String name = row.getString("model");
        String words = name + ", " + row.getInt("year");
        double above = LINE;
        double offset = isFree(box(words, row, above)) || !isFree(box(words, row, -above)) ? above : -above;
        Rectangle2D box = box(words, row, offset);
        taken.add(box);
        double accuracy = row.getDouble("accuracy");
        panel.add(Curve.dots(name, List.of(new CurvePoint(millions(row), accuracy)))
                .in(Palette.color(name.startsWith("VGG") ? 1 : 0)));
        double middle = across.at(box.getCenterX() / PLOT_WIDTH);
        panel.note(words, middle, accuracy + offset / PLOT_HEIGHT * (up.greatest() - up.least()));
    }

    private boolean isFree(Rectangle2D box) {
        return taken.stream().noneMatch(box::intersects);
    }

    /** Where words lie, in pixels from the lower left corner of the plot; they end before the plot does. */
    private Rectangle2D box(String words, Row row, double offset) {
        double width = Math.max(8, Svg.width(words, Style.NOTE));
        double left = across.place(millions(row)) * PLOT_WIDTH - width / 2;
        double y = up.place(row.getDouble("accuracy")) * PLOT_HEIGHT + offset;
        return new Rectangle2D.Double(
                Math.max(0, Math.min(left, PLOT_WIDTH - width)), y - LINE / 2 + 1, width, LINE - 2);
    }

    private static double millions(Row row) {
        return row.getLong("parameters") / MILLION;
    }

    private static String alt(Table models) {
        return models.stream()
                .map(row -> String.format(
                        Locale.ROOT,
                        "%s of %d %.1f million %.1f %%",
                        row.getString("model"),
                        row.getInt("year"),
                        millions(row),
                        row.getDouble("accuracy")))
                .collect(Collectors.joining("; ", "accuracy by parameters: ", ""));
    }
}
