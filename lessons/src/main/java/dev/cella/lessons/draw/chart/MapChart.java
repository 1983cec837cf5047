package dev.cella.lessons.draw.chart;

import dev.cella.lessons.draw.Colormap;
import dev.cella.lessons.draw.Numbers;
import dev.cella.lessons.draw.Svg;
import dev.cella.lessons.draw.Tile;
import dev.cella.lessons.draw.ValueRange;
import dev.cella.lessons.draw.chart.svg.Worded;
import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.knowm.xchart.HeatMapChart;
import org.knowm.xchart.style.HeatMapStyler;

/** A map as heat with numbered rows and columns, row 0 at the top as in an image. */
final class MapChart extends HeatMapChart implements Worded {
    private static final int STOPS = 9;

    /** More numbers than this beside an axis would touch. */
    private static final int MOST_MARKS = 6;

    /** Values are written into cells of at least this height. */
    private static final int SMALLEST_CELL = 18;

    private static final int LEFT = 50;
    private static final int RIGHT = 12;
    private static final int ABOVE_AND_BELOW = 74;

    private final Tile map;
    private final Colormap colors;
    private final ValueRange scale;
    private final DoubleFunction<String> written;

    /**
     * @param zoom pixels along a side of a cell
     * @param withLegend whether the scale is drawn beside the map
     */
    MapChart(Tile map, Colormap colors, ValueRange scale, double zoom, boolean withLegend) {
        super(
                LEFT + (int) (zoom * map.width()) + RIGHT,
                ABOVE_AND_BELOW + (int) (zoom * map.height()),
                new CourseTheme());
        this.map = map;
        this.colors = colors;
        this.scale = scale;
        this.written = Numbers.alike(map.values().toArray());
        setTitle(map.title());
        setXAxisTitle("column");
        setYAxisTitle("row");
        style(getStyler());
        addSeries(name(), marks(map.width(), false), marks(map.height(), true), cells())
                .setMin(scale.least())
                .setMax(scale.greatest());
        getStyler().setLegendVisible(withLegend);
        if (withLegend) {
            setWidth(getWidth()
                    + (int) Math.ceil(legend.getBounds().getWidth())
                    + getStyler().getChartPadding());
        }
        double widest = map.values()
                .map(value -> Svg.width(written.apply(value), Svg.Style.NOTE) + 4)
                .max()
                .orElseThrow();
        if (Math.max(widest, SMALLEST_CELL) <= zoom) {
            addAnnotation(new CellValues(map, written, this::ink, () -> plot.getBounds()));
        }
    }

    private String name() {
        return map.title().isEmpty() ? "map" : map.title();
    }

    private void style(HeatMapStyler styler) {
        CourseTheme.finish(styler);
        styler.setPlotContentSize(1);
        styler.setPlotGridLinesVisible(false).setAxisTicksLineVisible(false);
        styler.setRangeColors(IntStream.range(0, STOPS)
                .mapToObj(i -> new Color(colors.rgb(i / (STOPS - 1.0))))
                .toArray(Color[]::new));
        styler.setMin(scale.least()).setMax(scale.greatest());
        styler.setGradientColorColumnWeight(10).setGradientColorColumnHeight(100);
        styler.setLegendPadding(4);
        styler.setYAxisLeftWidthHint(LEFT);
    }

    /** Returns the numbers of some rows or columns; XChart would write all of them. */
    private static List<String> marks(int count, boolean fromBelow) {
        int every = (int) Math.ceil((double) count / MOST_MARKS);
        return IntStream.range(0, count)
                .map(i -> fromBelow ? count - 1 - i : i)
                .mapToObj(i -> i % every == 0 ? "" + i : " ")
                .toList();
    }

    /** Lists column, row from below, and value; values that are not finite have no cell. */
    private List<Number[]> cells() {
        List<Number[]> cells = new ArrayList<>();
        for (int row = 0; row < map.height(); row++) {
            for (int column = 0; column < map.width(); column++) {
                double value = map.at(0, row, column);
                if (Double.isFinite(value)) {
                    cells.add(new Number[] {column, map.height() - 1 - row, value});
                }
            }
        }
        return cells;
    }

    private Color ink(double value) {
        return Double.isFinite(value) ? Color.decode(colors.letters(scale.place(value))) : CourseTheme.INK;
    }

    @Override
    public List<String> words() {
        return Stream.of(
                        map.values().mapToObj(written),
                        getHeatMapSeries().getXData().stream().map(Object::toString),
                        Stream.of(getStyler().getMin() + "", getStyler().getMax() + ""))
                .flatMap(words -> words)
                .toList();
    }
}
