package dev.cella.lessons.draw.chart.svg;

import dev.cella.lessons.draw.Fonts;
import java.util.function.Function;
import org.knowm.xchart.internal.chartpart.Chart;
import org.knowm.xchart.style.AxesChartStyler;

/** Paints charts of XChart as SVG. */
public final class ChartSvg {
    private ChartSvg() {}

    /** Returns the elements of a chart as it looks now, from its upper left corner; not safe for several threads. */
    public static String of(Chart<?, ?> chart) {
        Lettering lettering = new Lettering();
        lettering.learn(chart.getTitle());
        lettering.learn(chart.getXAxisTitle());
        lettering.learnUpward(chart.getYAxisTitle());
        chart.getSeriesMap().values().forEach(series -> lettering.learn(series.getLabel()));
        if (chart instanceof Worded worded) {
            worded.words().forEach(lettering::learn);
        }
        return chart.getStyler() instanceof AxesChartStyler axes
                ? withNumbers(axes, lettering, chart)
                : paint(chart, lettering);
    }

    /** Listens to how the numbers beside the axes are written while they are. */
    private static String withNumbers(AxesChartStyler axes, Lettering lettering, Chart<?, ?> chart) {
        if (axes.isXAxisLogarithmic() && axes.getXAxisMin() != null && axes.getXAxisMax() != null) {
            LogarithmicNumbers.between(axes.getXAxisMin(), axes.getXAxisMax(), axes.getLocale())
                    .forEach(lettering::learn);
        }
        if (axes.isYAxisLogarithmic() && axes.getYAxisMin() != null && axes.getYAxisMax() != null) {
            LogarithmicNumbers.between(axes.getYAxisMin(), axes.getYAxisMax(), axes.getLocale())
                    .forEach(lettering::learnBesideAxis);
        }
        Function<Double, String> across = axes.getxAxisTickLabelsFormattingFunction();
        Function<Double, String> up = axes.getyAxisTickLabelsFormattingFunction();
        try {
            axes.setxAxisTickLabelsFormattingFunction(across == null ? null : across.andThen(lettering::learn));
            axes.setyAxisTickLabelsFormattingFunction(up == null ? null : up.andThen(lettering::learnBesideAxis));
            return paint(chart, lettering);
        } finally {
            axes.setxAxisTickLabelsFormattingFunction(across);
            axes.setyAxisTickLabelsFormattingFunction(up);
        }
    }

    private static String paint(Chart<?, ?> chart, Lettering lettering) {
        SvgGraphics graphics = new SvgGraphics(lettering);
        return Fonts.needed(() -> {
            chart.paint(graphics, chart.getWidth(), chart.getHeight());
            return graphics.svg();
        });
    }
}
