package dev.cella.lessons.draw.chart;

import dev.cella.lessons.draw.Fonts;
import dev.cella.lessons.draw.Palette;
import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import org.knowm.xchart.XYChart;

/** Describes one chart with two numeric axes; {@link XYFigure} makes figures of such charts. */
public final class XYPanel {
    private final AxisRange across;
    private final AxisRange up;
    private final List<Curve> curves = new ArrayList<>();
    private final List<Note> notes = new ArrayList<>();
    private String title = "";
    private Color titleColor = CourseTheme.INK;
    private String acrossTitle = "";
    private String upTitle = "";
    private PanelStyle style = PanelStyle.CURVES;
    private int left = PanelStyle.LEFT;
    private boolean listed;
    private boolean grid = true;

    private record Note(String words, double across, double up) {}

    /** Begins a chart that covers these ranges, whatever its curves are. */
    public XYPanel(AxisRange across, AxisRange up) {
        this.across = across;
        this.up = up;
    }

    /** Writes a title above the plot. */
    public XYPanel titled(String words, Color color) {
        this.title = words;
        this.titleColor = color;
        return this;
    }

    /** Writes titles beside the axes; none where the words are empty. */
    public XYPanel axes(String acrossWords, String upWords) {
        this.acrossTitle = acrossWords;
        this.upTitle = upWords;
        return this;
    }

    /** Lists the labels from the top, because all lines end in one corner. */
    public XYPanel listed() {
        this.listed = true;
        return this;
    }

    /** Lets areas stand on the axis, without a margin around them. */
    public XYPanel areas() {
        this.style = PanelStyle.AREAS;
        return this;
    }

    /**
     * As {@link #areas}, but leaves out the numbers beside the upward axis, and those below the other one unless it has a
     * title.
     *
     * @param pixelsToTheLeft room for words
     */
    public XYPanel bareAreas(int pixelsToTheLeft) {
        this.style = PanelStyle.BARE_AREAS;
        this.left = pixelsToTheLeft;
        return this;
    }

    /** Shows bars that lie in rows with names and need no numbers and no grid. */
    public XYPanel rows() {
        this.style = PanelStyle.ROWS;
        return this;
    }

    /** Leaves out the grid, where it would cross words. */
    public XYPanel withoutGrid() {
        this.grid = false;
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

    /** Returns how many pixels the labels need to the right of the plot. */
    public double labelRoom() {
        return DirectLabels.room(curves.stream().map(Curve::label).toList());
    }

    /** @param room pixels to the right of the plot */
    XYChart chart(int width, int height, double room) {
        return Fonts.needed(() -> {
            LabeledChart chart = new LabeledChart(width, height, room, listed);
            chart.setTitle(title);
            chart.setXAxisTitle(acrossTitle);
            chart.setYAxisTitle(upTitle);
            style.apply(chart, across, up, left);
            chart.getStyler().setChartFontColor(Palette.ink(titleColor));
            if (!grid) {
                chart.getStyler().setPlotGridLinesVisible(false);
            }
            CurveSeries series = new CurveSeries(chart, across, up);
            series.addDecades();
            curves.forEach(series::add);
            notes.forEach(note -> chart.note(note.words, note.across, note.up));
            return chart;
        });
    }
}
