package dev.cella.lessons.draw.chart;

import dev.cella.lessons.draw.Palette;
import dev.cella.lessons.draw.Svg;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.util.Locale;
import java.util.stream.IntStream;
import org.knowm.xchart.style.AxesChartStyler;
import org.knowm.xchart.style.markers.Marker;
import org.knowm.xchart.style.markers.SeriesMarkers;
import org.knowm.xchart.style.theme.AbstractBaseTheme;

/** How charts of the course look: much white, faint lines, the colors of {@link Palette}, no more ink than the data need. */
final class CourseTheme extends AbstractBaseTheme {
    private static final Font FONT = new Font(Font.SANS_SERIF, Font.PLAIN, 11);
    static final Color INK = Color.decode(Svg.INK);
    private static final Color FAINT_INK = Color.decode(Svg.FAINT_INK);
    static final Color GRID = Color.decode(Svg.LINE);
    private static final BasicStroke THIN = new BasicStroke(1);

    /** Sets what XChart keeps outside of its themes; numbers look the same whatever language this machine speaks. */
    static void finish(AxesChartStyler styler) {
        styler.setLocale(Locale.ROOT);
        styler.setPlotGridVerticalLinesVisible(false);
        styler.setYAxisLabelAlignment(AxesChartStyler.TextAlignment.Right);
        styler.setAnnotationTextFont(FONT).setAnnotationTextFontColor(FAINT_INK);
        styler.setAnnotationLineColor(INK).setAnnotationLineStroke(THIN);
        styler.setXAxisTitleColor(FAINT_INK).setYAxisGroupTitleColor(0, FAINT_INK);
        styler.setPlotContentSize(0.97);
    }

    @Override
    public Font getBaseFont() {
        return FONT;
    }

    @Override
    public Color getChartFontColor() {
        return INK;
    }

    @Override
    public Font getLegendFont() {
        return FONT.deriveFont(12f);
    }

    @Override
    public int getChartPadding() {
        return 8;
    }

    @Override
    public Color[] getSeriesColors() {
        return IntStream.range(0, Palette.SIZE).mapToObj(Palette::color).toArray(Color[]::new);
    }

    @Override
    public Marker[] getSeriesMarkers() {
        return new Marker[] {SeriesMarkers.NONE};
    }

    @Override
    public BasicStroke[] getSeriesLines() {
        return new BasicStroke[] {new BasicStroke(2.2f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND)};
    }

    @Override
    public Font getChartTitleFont() {
        return FONT.deriveFont(12f);
    }

    @Override
    public boolean isChartTitleBoxVisible() {
        return false;
    }

    @Override
    public Color getLegendBorderColor() {
        return Color.decode(Svg.GROUND);
    }

    @Override
    public Font getAxisTitleFont() {
        return FONT;
    }

    @Override
    public int getAxisTitlePadding() {
        return 7;
    }

    @Override
    public Color getAxisTickMarksColor() {
        return FAINT_INK;
    }

    @Override
    public BasicStroke getAxisTickMarksStroke() {
        return THIN;
    }

    @Override
    public Color getAxisTickLabelsColor() {
        return FAINT_INK;
    }

    @Override
    public Color getPlotGridLinesColor() {
        return GRID;
    }

    @Override
    public BasicStroke getPlotGridLinesStroke() {
        return THIN;
    }

    @Override
    public boolean isPlotBorderVisible() {
        return false;
    }

    @Override
    public boolean isPlotTicksMarksVisible() {
        return false;
    }

    @Override
    public int getPlotMargin() {
        return 0;
    }

    @Override
    public int getMarkerSize() {
        return 6;
    }

    @Override
    public Color getErrorBarsColor() {
        return INK;
    }
}
