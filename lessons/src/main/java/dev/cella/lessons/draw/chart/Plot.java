package dev.cella.lessons.draw.chart;

import de.erichseifert.vectorgraphics2d.VectorGraphics2D;
import dev.cella.lessons.draw.Fonts;
import dev.cella.lessons.draw.Svg;
import dev.cella.lessons.draw.Svg.Anchor;
import dev.cella.lessons.draw.Svg.Style;
import java.awt.BasicStroke;
import java.awt.Color;
import java.util.List;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.XYSeries.XYSeriesRenderStyle;
import org.knowm.xchart.style.XYStyler;
import org.knowm.xchart.style.markers.SeriesMarkers;

/**
 * A plot with two axes: XChart lays out and paints the curves and areas, grid and words are written around them.
 *
 * <p>XChart would paint words as outlines of the fonts of this machine; as SVG text they stay small, can be searched, and
 * have the reader's own font.
 */
public final class Plot {
    /** How a curve is drawn: its width in pixels, and whether it is dashed. */
    public record Pen(Color color, float width, boolean dashed) {}

    private static final Color NOTHING = new Color(0, 0, 0, 0);
    private static final float[] DASHES = {6, 4};

    private final int width;
    private final int height;
    private final Ticks across;
    private final Ticks up;
    private final XYChart chart;

    public Plot(int width, int height, Ticks across, Ticks up) {
        this.width = width;
        this.height = height;
        this.across = across;
        this.up = up;
        this.chart = Fonts.needed(
                () -> new XYChartBuilder().width(width).height(height).build());
        style(chart.getStyler());
    }

    /** Adds a curve through points given by their values on the two axes; it is interrupted where one has no place. */
    public void curve(List<Point> points, Pen pen) {
        if (points.isEmpty()) {
            return;
        }
        series(points)
                .setXYSeriesRenderStyle(XYSeriesRenderStyle.Line)
                .setLineColor(pen.color())
                .setLineStyle(new BasicStroke(
                        pen.width(),
                        BasicStroke.CAP_ROUND,
                        BasicStroke.JOIN_ROUND,
                        10,
                        pen.dashed() ? DASHES : null,
                        0));
    }

    /** Adds an area from zero up to steps, each of which begins at its point. */
    public void steps(List<Point> points, Color fill) {
        series(points)
                .setXYSeriesRenderStyle(XYSeriesRenderStyle.StepArea)
                .setLineColor(NOTHING)
                .setFillColor(fill);
    }

    /** Draws grid, labels of the marks, curves and areas with the upper left corner of the plot at a place. */
    public void draw(Svg svg, double left, double top) {
        for (double mark : up.marks()) {
            double y = y(mark);
            svg.line(left, top + y, left + width, top + y, Svg.LINE);
            svg.text(left - 8, top + y + 4, Anchor.END, Style.NOTE, up.label().apply(mark));
        }
        for (double mark : across.marks()) {
            double x = left + x(mark);
            svg.line(x, top + height, x, top + height + 4, Svg.FAINT_INK);
            svg.text(
                    x,
                    top + height + 17,
                    Anchor.MIDDLE,
                    Style.NOTE,
                    across.label().apply(mark));
        }
        svg.clipped(left, top, width, height, marks());
        svg.line(left, top + height, left + width, top + height, Svg.FAINT_INK);
    }

    public double x(double value) {
        return across.place(value) * width;
    }

    public double y(double value) {
        return (1 - up.place(value)) * height;
    }

    /** A point by its values on the two axes. */
    public record Point(double across, double up) {}

    private XYSeries series(List<Point> points) {
        double[] xs = points.stream().mapToDouble(p -> across.place(p.across())).toArray();
        double[] ys = points.stream()
                .mapToDouble(p -> up.place(p.up()))
                .map(y -> Double.isFinite(y) ? y : Double.NaN)
                .toArray();
        XYSeries series = chart.addSeries("series " + chart.getSeriesMap().size(), xs, ys);
        series.setMarker(SeriesMarkers.NONE);
        return series;
    }

    private String marks() {
        if (chart.getSeriesMap().isEmpty()) {
            return "";
        }
        VectorGraphics2D graphics = new VectorGraphics2D();
        Fonts.needed(() -> {
            chart.paint(graphics, width, height);
            return graphics;
        });
        return PathWriter.svg(graphics.getCommands());
    }

    /** Nothing but the series, from edge to edge; their values are places from 0 to 1. */
    private static void style(XYStyler styler) {
        styler.setXAxisMin(0.0).setXAxisMax(1.0).setYAxisMin(0.0).setYAxisMax(1.0);
        styler.setAxisTicksVisible(false).setAxisTitlesVisible(false).setPlotGridLinesVisible(false);
        styler.setPlotMargin(0);
        styler.setPlotContentSize(1).setPlotBorderVisible(false).setPlotBackgroundColor(NOTHING);
        styler.setChartPadding(0).setChartBackgroundColor(NOTHING).setChartTitleVisible(false);
        styler.setLegendVisible(false);
    }
}
