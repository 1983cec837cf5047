package dev.cella.lessons.draw.chart;

import org.knowm.xchart.XYChart;
import org.knowm.xchart.style.XYStyler;

/** How the axes of a chart look; what is special about XChart's axes is dealt with here. */
enum PanelStyle {
    /** A margin around the curves, so that they are seen where they run along the end of a scale. */
    CURVES,

    /** No margin: areas stand on the axis. */
    AREAS,

    /** Areas in a frame without numbers, for many of them below each other. */
    BARE_AREAS,

    /** Bars that lie, with their names. */
    ROWS;

    /** Pixels from the left edge of a chart to its plot. */
    static final int LEFT = 70;

    private static final int LOW_PADDING = 4;

    /** In a plot less high than the distance of marks XChart would take the middle for every height. */
    private static final int LOW = 130;

    /** XChart leaves out every other name unless it may put them closer than this. */
    private static final int ROW_DISTANCE = 20;

    void apply(XYChart chart, AxisRange across, AxisRange up, int left) {
        XYStyler styler = chart.getStyler();
        CourseTheme.finish(styler);
        styler.setYAxisLeftWidthHint(left);
        if (this == BARE_AREAS) {
            styler.setYAxisTicksVisible(false)
                    .setXAxisTicksVisible(!chart.getXAxisTitle().isEmpty());
            styler.setPlotGridVerticalLinesVisible(true).setPlotGridHorizontalLinesVisible(false);
            styler.setPlotBorderVisible(true)
                    .setPlotBorderColor(CourseTheme.GRID)
                    .setChartPadding(LOW_PADDING);
        } else if (this == ROWS) {
            styler.setXAxisTicksVisible(false).setAxisTicksMarksVisible(false).setPlotGridLinesVisible(false);
            styler.setAxisTickLabelsFont(styler.getLegendFont()).setAxisTickLabelsColor(CourseTheme.INK);
            styler.setYAxisTickMarkSpacingHint(ROW_DISTANCE);
        }
        if (this != BARE_AREAS && chart.getHeight() < LOW) {
            styler.setXAxisTickMarkSpacingHint(chart.getHeight() / 2);
        }
        ranges(styler, across, up);
        numbers(styler, across, up);
    }

    private void ranges(XYStyler styler, AxisRange across, AxisRange up) {
        if (this != CURVES) {
            styler.setPlotContentSize(1);
        }
        AxisRange x = this == CURVES ? across : across.withEndsMarked();
        AxisRange y = this == CURVES ? up : up.withEndsMarked();
        styler.setXAxisMin(x.least()).setXAxisMax(x.greatest());
        styler.setYAxisMin(y.least()).setYAxisMax(y.greatest());
    }

    /** XChart would mark a logarithmic axis as if it were linear, had it a function for its numbers. */
    private static void numbers(XYStyler styler, AxisRange across, AxisRange up) {
        if (across.axis() == Axis.LOG) {
            styler.setXAxisLogarithmic(true).setPlotGridVerticalLinesVisible(false);
        } else {
            styler.setxAxisTickLabelsFormattingFunction(
                    v -> across.write(v, styler.getXAxisMin(), styler.getXAxisMax()));
        }
        if (up.axis() == Axis.LOG) {
            styler.setYAxisLogarithmic(true).setYAxisLogarithmicDecadeOnly(!up.isShort());
            styler.setPlotGridHorizontalLinesVisible(up.isShort());
        } else {
            styler.setyAxisTickLabelsFormattingFunction(v -> up.write(v, styler.getYAxisMin(), styler.getYAxisMax()));
        }
    }
}
