package dev.cella.lessons.draw.chart;

import dev.cella.lessons.draw.Palette;
import dev.cella.lessons.draw.Svg;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.internal.chartpart.Legend_Marker;
import org.knowm.xchart.style.Styler.LegendPosition;
import org.knowm.xchart.style.XYStyler;

/**
 * A legend that needs no looking back and forth: the names of lines at their ends, in the color of the line.
 *
 * <p>It takes the place of XChart's legend to the right of the plot; at any other position XChart paints its own.
 */
final class DirectLabels extends Legend_Marker<XYStyler, XYSeries> {
    private static final int DISTANCE = 15;
    private static final int LIST_DISTANCE = 20;
    private static final int GAP = 11;
    private static final BasicStroke THIN = new BasicStroke(1);

    private final XYChart chart;
    private final Supplier<Rectangle2D> plot;
    private final double room;
    private final boolean listed;

    /** Words, and the end of the line that they belong to. */
    private record Label(String words, Color color, double x, double y) {
        double right() {
            return x + GAP + Svg.width(words, Svg.Style.LABEL);
        }
    }

    /**
     * @param plot where the lines are, known when they are painted
     * @param room pixels to the right of the plot
     * @param listed whether the labels are a list from the top, because all lines end in one corner
     */
    DirectLabels(XYChart chart, Supplier<Rectangle2D> plot, double room, boolean listed) {
        super(chart);
        this.chart = chart;
        this.plot = plot;
        this.room = room;
        this.listed = listed;
    }

    /** Pixels that labels take to the right of a plot. */
    static double room(List<String> labels) {
        return labels.stream()
                .filter(words -> !words.isEmpty())
                .mapToDouble(words -> GAP + Svg.width(words, Svg.Style.LABEL))
                .max()
                .orElse(0);
    }

    @Override
    public Rectangle2D getBounds() {
        return isBesidePlot()
                ? new Rectangle2D.Double(0, 0, chart.getStyler().isLegendVisible() ? room : 0, 0)
                : super.getBounds();
    }

    @Override
    public void paint(Graphics2D g) {
        if (!isBesidePlot()) {
            super.paint(g);
        } else if (chart.getStyler().isLegendVisible()) {
            g.setFont(chart.getStyler().getLegendFont());
            List<Label> labels = labels(plot.get());
            if (listed) {
                list(g, labels);
            } else {
                columns(labels).forEach(column -> atEnds(g, column));
            }
        }
    }

    private boolean isBesidePlot() {
        return chart.getStyler().getLegendPosition() == LegendPosition.OutsideE;
    }

    private List<Label> labels(Rectangle2D inside) {
        return chart.getSeriesMap().values().stream()
                .filter(series -> series.isShowInLegend() && series.isEnabled())
                .map(series -> label(series, inside))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private Label label(XYSeries series, Rectangle2D inside) {
        double[] xs = series.getXData();
        double[] ys = series.getYData();
        int last = IntStream.range(0, ys.length)
                .filter(i -> Double.isFinite(xs[i]) && Double.isFinite(ys[i]))
                .reduce((a, b) -> b)
                .orElse(-1);
        double x = last < 0 ? inside.getMaxX() : chart.getScreenXFromChart(xs[last]);
        double y = last < 0 ? inside.getMaxY() : chart.getScreenYFromChart(ys[last]);
        double seen = Math.min(inside.getMaxY(), Math.max(inside.getY() + 6, y));
        return new Label(series.getLabel(), series.getLineColor(), x, seen);
    }

    private void list(Graphics2D g, List<Label> labels) {
        for (int i = 0; i < labels.size(); i++) {
            write(g, labels.get(i), plot.get().getMaxX() + GAP, plot.get().getY() + 12 + LIST_DISTANCE * i);
        }
    }

    /** Labels that could lie upon each other, because their lines end at about the same x. */
    private static List<List<Label>> columns(List<Label> labels) {
        Collections.reverse(labels); // of lines that end in one point, the one in front has the upper label
        labels.sort(Comparator.comparingDouble(Label::x));
        List<List<Label>> columns = new ArrayList<>();
        double right = Double.NEGATIVE_INFINITY;
        for (Label label : labels) {
            if (label.x > right) {
                columns.add(new ArrayList<>());
            }
            columns.get(columns.size() - 1).add(label);
            right = Math.max(right, label.right());
        }
        return columns;
    }

    /** Writes labels to the right of their ends, as near to their heights as the others let them. */
    private void atEnds(Graphics2D g, List<Label> column) {
        column.sort(Comparator.comparingDouble(Label::y));
        Rectangle2D inside = plot.get();
        double distance = Math.min(DISTANCE, inside.getHeight() / Math.max(1, column.size() - 1));
        double[] wanted = column.stream().mapToDouble(Label::y).toArray();
        double[] heights = LabelSpacing.apart(wanted, distance, inside.getY(), inside.getMaxY());
        for (int i = 0; i < heights.length; i++) {
            Label label = column.get(i);
            if (Math.abs(wanted[i] - heights[i]) > 3) {
                g.setColor(label.color);
                g.setStroke(THIN);
                g.draw(new Line2D.Double(label.x + 4, wanted[i], label.x + GAP - 3, heights[i]));
            }
            boolean fits = label.right() <= chart.getWidth() + 4;
            double left = fits ? label.x + GAP : 2 * label.x - label.right();
            if (left < inside.getMaxX()) {
                clear(g, new Rectangle2D.Double(left, heights[i], label.right() - label.x - GAP, distance));
            }
            write(g, label, left, heights[i] + 4);
        }
    }

    /** Makes room among the lines that would cross a label. */
    private void clear(Graphics2D g, Rectangle2D.Double label) {
        g.setColor(chart.getStyler().getPlotBackgroundColor());
        g.fill(new Rectangle2D.Double(label.x - 2, label.y - label.height / 2, label.width + 4, label.height));
    }

    private static void write(Graphics2D g, Label label, double x, double y) {
        g.setColor(Palette.ink(label.color));
        g.drawString(label.words, (float) x, (float) y);
    }
}
