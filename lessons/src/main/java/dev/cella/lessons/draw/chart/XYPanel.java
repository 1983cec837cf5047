package dev.cella.lessons.draw.chart;

import dev.cella.lessons.draw.Fonts;
import dev.cella.lessons.draw.Palette;
import dev.cella.lessons.draw.chart.Curve.Kind;
import java.awt.BasicStroke;
import java.awt.Color;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.XYSeries.XYSeriesRenderStyle;
import org.knowm.xchart.style.XYStyler;
import org.knowm.xchart.style.lines.SeriesLines;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** Puts one chart of curves together; what is special about XChart is dealt with here. */
public final class XYPanel {
    private static final float[] DASHES = {6, 4};
    static final int LEFT = 70;

    private final AxisRange across;
    private final AxisRange up;
    private final List<Curve> curves = new ArrayList<>();
    private String title = "";
    private Color titleColor = CourseTheme.INK;
    private String acrossTitle = "";
    private String upTitle = "";
    private final List<Note> notes = new ArrayList<>();
    private int left = LEFT;
    private boolean listed;
    private boolean flush;
    private boolean bare;
    private boolean rows;

    private record Note(String words, double across, double up) {}

    public XYPanel(AxisRange across, AxisRange up) {
        this.across = across;
        this.up = up;
    }

    public XYPanel titled(String words, Color color) {
        this.title = words;
        this.titleColor = color;
        return this;
    }

    public XYPanel axes(String acrossWords, String upWords) {
        this.acrossTitle = acrossWords;
        this.upTitle = upWords;
        return this;
    }

    /** Lists the labels from the top, because the lines end in one point. */
    public XYPanel listed() {
        this.listed = true;
        return this;
    }

    /** Lets areas stand on the axis, without a margin around them. */
    public XYPanel flush() {
        this.flush = true;
        return this;
    }

    /** Leaves out the numbers beside the upward axis, and below the other one unless it has a title. */
    public XYPanel bare(int pixelsToTheLeft) {
        this.bare = true;
        this.left = pixelsToTheLeft;
        return this;
    }

    /** Shows rows with names that need no numbers and no grid. */
    public XYPanel rows() {
        this.rows = true;
        return this;
    }

    /** Writes words into the plot, centered at a point. */
    public XYPanel note(String words, double acrossValue, double upValue) {
        notes.add(new Note(words, acrossValue, upValue));
        return this;
    }

    /** Adds a curve in front of those before it; none if it has no points. */
    public XYPanel add(Curve curve) {
        if (!curve.points().isEmpty()) {
            curves.add(curve);
        }
        return this;
    }

    /** Pixels that the labels need to the right of the plot. */
    public double labelRoom() {
        return DirectLabels.room(curves.stream().map(Curve::label).toList());
    }

    XYChart chart(int width, int height, double room) {
        return Fonts.needed(() -> {
            LabeledChart chart = new LabeledChart(width, height, room, listed);
            chart.setTitle(title);
            chart.setXAxisTitle(acrossTitle);
            chart.setYAxisTitle(upTitle);
            style(chart.getStyler(), height);
            decades().forEach(line -> series(chart, line));
            curves.forEach(curve -> series(chart, curve));
            notes.forEach(note -> chart.note(note.words, note.across, note.up));
            return chart;
        });
    }

    private void style(XYStyler styler, int height) {
        CourseTheme.finish(styler);
        // in a chart less high than this distance XChart would take the middle for every height
        styler.setXAxisTickMarkSpacingHint(Math.min(styler.getXAxisTickMarkSpacingHint(), height / 4));
        styler.setChartFontColor(Palette.ink(titleColor));
        styler.setYAxisLeftWidthHint(left);
        if (bare) {
            styler.setYAxisTicksVisible(false).setXAxisTicksVisible(!acrossTitle.isEmpty());
            styler.setPlotGridVerticalLinesVisible(true).setPlotGridHorizontalLinesVisible(false);
            styler.setChartPadding(4);
            styler.setPlotBorderVisible(true).setPlotBorderColor(styler.getPlotGridLinesColor());
        }
        if (rows) {
            styler.setXAxisTicksVisible(false).setAxisTicksMarksVisible(false).setPlotGridLinesVisible(false);
            styler.setAxisTickLabelsFont(styler.getLegendFont()).setAxisTickLabelsColor(CourseTheme.INK);
            styler.setYAxisTickMarkSpacingHint(20); // else XChart leaves out every other name
        }
        if (across.axis() == Axis.LOG) {
            styler.setPlotGridVerticalLinesVisible(false);
        }
        if (up.axis() == Axis.LOG) {
            styler.setPlotGridHorizontalLinesVisible(up.isShort()).setYAxisLogarithmicDecadeOnly(!up.isShort());
        }
        AxisRange x = across;
        AxisRange y = up;
        if (flush) {
            styler.setPlotContentSize(1);
            x = across.withEndsMarked();
            y = up.withEndsMarked();
        }
        styler.setXAxisMin(x.least()).setXAxisMax(x.greatest());
        styler.setYAxisMin(y.least()).setYAxisMax(y.greatest());
        styler.setXAxisLogarithmic(across.axis() == Axis.LOG).setYAxisLogarithmic(up.axis() == Axis.LOG);
        // with a function for its numbers XChart would mark a logarithmic axis as if it were linear
        if (across.axis() == Axis.LINEAR) {
            styler.setxAxisTickLabelsFormattingFunction(
                    v -> across.write(v, styler.getXAxisMin(), styler.getXAxisMax()));
        }
        if (up.axis() == Axis.LINEAR) {
            styler.setyAxisTickLabelsFormattingFunction(v -> up.write(v, styler.getYAxisMin(), styler.getYAxisMax()));
        }
    }

    /** Lines at the powers of ten: XChart's own would be ten for each. */
    private List<Curve> decades() {
        List<CurvePoint> ends = new ArrayList<>();
        if (up.axis() == Axis.LOG && !up.isShort()) {
            Arrays.stream(up.decades())
                    .forEach(y -> ends.addAll(List.of(
                            new CurvePoint(across.least(), y), new CurvePoint(across.greatest(), y), CurvePoint.GAP)));
        }
        if (across.axis() == Axis.LOG) {
            Arrays.stream(across.decades())
                    .forEach(x -> ends.addAll(
                            List.of(new CurvePoint(x, up.least()), new CurvePoint(x, up.greatest()), CurvePoint.GAP)));
        }
        return ends.isEmpty()
                ? List.of()
                : List.of(Curve.line("powers of ten", ends).in(CourseTheme.GRID).wide(1));
    }

    private void series(XYChart chart, Curve curve) {
        boolean first = chart.getSeriesMap().isEmpty();
        XYSeries series = chart.addSeries(
                unused(curve.name(), chart.getSeriesMap()), data(curve, first, true), data(curve, first, false));
        series.setXYSeriesRenderStyle(
                switch (curve.kind()) {
                    case LINE, DOTS -> XYSeriesRenderStyle.Line;
                    case STEPS -> XYSeriesRenderStyle.StepArea;
                    case OUTLINE -> XYSeriesRenderStyle.PolygonArea;
                });
        series.setMarker(curve.dotted() ? SeriesMarkers.CIRCLE : SeriesMarkers.NONE);
        series.setMarkerColor(curve.color());
        series.setLineColor(curve.color());
        series.setLineStyle(curve.kind() == Kind.LINE ? stroke(curve) : SeriesLines.NONE);
        series.setFillColor(curve.color());
        series.setLabel(curve.label());
        series.setShowInLegend(!curve.label().isEmpty());
    }

    /**
     * The values on one axis. The first series ends with a gap: XChart would otherwise mark an axis at the values of evenly
     * spaced data, and not at round numbers.
     */
    private double[] data(Curve curve, boolean first, boolean isAcross) {
        List<CurvePoint> points = curve.points();
        double[] values = new double[points.size() + (first ? 1 : 0)];
        for (int i = 0; i < points.size(); i++) {
            CurvePoint point = points.get(i);
            double x = across.placed(point.across());
            double y = up.placed(point.up());
            values[i] = isAcross ? x : Double.isNaN(x) ? Double.NaN : y;
        }
        if (first) {
            values[points.size()] = Double.NaN;
        }
        return values;
    }

    private static String unused(String name, Map<String, ?> taken) {
        String free = name.isEmpty() ? "values" : name;
        while (taken.containsKey(free)) {
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
