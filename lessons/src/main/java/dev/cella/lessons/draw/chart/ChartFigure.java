package dev.cella.lessons.draw.chart;

import dev.cella.lessons.draw.Figure;
import dev.cella.lessons.draw.Svg;
import dev.cella.lessons.draw.chart.svg.ChartSvg;
import java.util.List;
import org.knowm.xchart.internal.chartpart.Chart;

/**
 * A figure whose charts can be restyled: it is painted anew each time it is shown.
 *
 * @param <C> what XChart calls the charts
 */
public abstract class ChartFigure<C extends Chart<?, ?>> extends Figure {
    private final List<Placed<C>> charts;

    /** A chart and where its upper left corner lies. */
    record Placed<C>(C chart, int left, int top) {}

    /** @param around what is written around the charts */
    ChartFigure(List<Placed<C>> charts, String around, int width, int height, String alt) {
        super(around, width, height, alt);
        this.charts = List.copyOf(charts);
    }

    /**
     * Returns the XChart object of this figure, the first if there are several. What is changed about it is seen when the
     * figure is shown again:
     *
     * <pre>{@code
     * var figure = curves(history);
     * figure.chart().setTitle("My first net");
     * figure
     * BitmapEncoder.saveBitmap(figure.chart(), "loss", BitmapFormat.PNG);
     * }</pre>
     */
    public C chart() {
        return charts.get(0).chart();
    }

    /** Returns the XChart objects of all charts in this figure, from top to bottom. */
    public List<C> charts() {
        return charts.stream().map(Placed::chart).toList();
    }

    @Override
    public String content() {
        Svg svg = new Svg();
        charts.forEach(placed -> svg.group(placed.left(), placed.top(), ChartSvg.of(placed.chart())));
        return svg + super.content();
    }
}
