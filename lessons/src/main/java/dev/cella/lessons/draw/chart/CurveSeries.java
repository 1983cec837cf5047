package dev.cella.lessons.draw.chart;

import dev.cella.lessons.draw.chart.Curve.Kind;
import java.awt.BasicStroke;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.XYSeries.XYSeriesRenderStyle;
import org.knowm.xchart.style.lines.SeriesLines;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** Adds curves to a chart as series of XChart. */
final class CurveSeries {
    private static final float[] DASHES = {6, 4};

    private final XYChart chart;
    private final AxisRange across;
    private final AxisRange up;

    CurveSeries(XYChart chart, AxisRange across, AxisRange up) {
        this.chart = chart;
        this.across = across;
        this.up = up;
    }

    /** Adds a curve in front of those before it. */
    void add(Curve curve) {
        List<CurvePoint> points = drawn(curve);
        XYSeries series = chart.addSeries(
                unused(curve.name()),
                points.stream().mapToDouble(CurvePoint::across).toArray(),
                points.stream().mapToDouble(CurvePoint::up).toArray());
        series.setXYSeriesRenderStyle(
                switch (curve.kind()) {
                    case LINE, DOTS -> XYSeriesRenderStyle.Line;
                    case STEPS -> XYSeriesRenderStyle.StepArea;
                    case OUTLINE -> XYSeriesRenderStyle.PolygonArea;
                });
        series.setLineStyle(curve.kind() == Kind.LINE ? stroke(curve) : SeriesLines.NONE)
                .setLineColor(curve.color());
        series.setMarker(curve.dotted() ? SeriesMarkers.CIRCLE : SeriesMarkers.NONE)
                .setMarkerColor(curve.color());
        series.setFillColor(curve.color());
        series.setLabel(curve.label()).setShowInLegend(!curve.label().isEmpty());
    }

    /** Adds lines at the powers of ten of logarithmic axes: XChart's own would be nine times as many. */
    void addDecades() {
        List<CurvePoint> ends = new ArrayList<>();
        if (across.axis() == Axis.LOG) {
            Arrays.stream(across.decades())
                    .mapToObj(x ->
                            List.of(new CurvePoint(x, up.least()), new CurvePoint(x, up.greatest()), CurvePoint.GAP))
                    .forEach(ends::addAll);
        }
        if (up.axis() == Axis.LOG && !up.isShort()) {
            Arrays.stream(up.decades())
                    .mapToObj(y -> List.of(
                            new CurvePoint(across.least(), y), new CurvePoint(across.greatest(), y), CurvePoint.GAP))
                    .forEach(ends::addAll);
        }
        if (!ends.isEmpty()) {
            add(Curve.line("powers of ten", ends).in(CourseTheme.GRID).wide(1));
        }
    }

    /**
     * The points that have a place on both axes, and gaps for the others. The first series ends with a gap, too: XChart
     * would otherwise mark an axis at the values of evenly spaced data, and not at round numbers.
     */
    private List<CurvePoint> drawn(Curve curve) {
        List<CurvePoint> points = new ArrayList<>();
        for (CurvePoint point : curve.points()) {
            CurvePoint placed = new CurvePoint(across.placed(point.across()), up.placed(point.up()));
            points.add(Double.isNaN(placed.across() + placed.up()) ? CurvePoint.GAP : placed);
        }
        if (chart.getSeriesMap().isEmpty()) {
            points.add(CurvePoint.GAP);
        }
        return points;
    }

    private String unused(String name) {
        String free = name.isEmpty() ? "values" : name;
        while (chart.getSeriesMap().containsKey(free)) {
            free += "′";
        }
        return free;
    }

    private static BasicStroke stroke(Curve curve) {
        return new BasicStroke(
                (float) curve.width(),
                BasicStroke.CAP_BUTT,
                BasicStroke.JOIN_ROUND,
                10,
                curve.dashed() ? DASHES : null,
                0);
    }
}
