package dev.cella.lessons.draw.chart;

import dev.cella.lessons.draw.Colormap;
import dev.cella.lessons.draw.Fonts;
import dev.cella.lessons.draw.Layout;
import dev.cella.lessons.draw.NamedArray;
import dev.cella.lessons.draw.Numbers;
import dev.cella.lessons.draw.Svg;
import dev.cella.lessons.draw.Tile;
import dev.cella.lessons.draw.ValueRange;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.knowm.xchart.HeatMapChart;

/** A figure of maps as heat with axes, on one scale of values. */
public final class HeatMapFigure extends ChartFigure<HeatMapChart> {
    private static final int MOST = 12;
    private static final int LARGE = 320;
    private static final int SMALL = 150;
    private static final int LEFT = 50;
    private static final int RIGHT = 12;
    private static final int NOTE = 20;

    private HeatMapFigure(List<Placed<HeatMapChart>> charts, String around, int width, int height, String alt) {
        super(charts, around, width, height, alt);
    }

    static HeatMapFigure of(List<NamedArray> maps) {
        if (maps.isEmpty()) {
            throw new IllegalArgumentException(
                    "a chart of 0 maps shows nothing (must be >= 1); try chart(named(\"map\", map))");
        }
        List<Tile> tiles = maps.stream().limit(MOST).map(Tile::of).toList();
        tiles.forEach(HeatMapFigure::check);
        ValueRange range =
                tiles.stream().map(Tile::extent).reduce(ValueRange::and).orElseThrow();
        boolean signed = range.least() < 0;
        ValueRange scale =
                rounded(signed ? range.aroundZero() : new ValueRange(0, range.greatest(), range.notFinite()));
        Colormap colors = signed ? Colormap.DIVERGING : Colormap.SEQUENTIAL;
        return Fonts.needed(() -> laidOut(tiles, colors, scale, note(range, signed, maps.size())));
    }

    private static HeatMapFigure laidOut(List<Tile> tiles, Colormap colors, ValueRange scale, String note) {
        List<Placed<HeatMapChart>> charts = new ArrayList<>();
        int left = 0;
        int top = XYFigure.TOP;
        int bottom = top;
        int right = 0;
        for (Tile tile : tiles) {
            boolean last = charts.size() == tiles.size() - 1;
            double zoom = (double) (tiles.size() == 1 ? LARGE : SMALL) / Math.max(tile.width(), tile.height());
            HeatMapChart chart = new MapChart(tile, colors, scale, zoom, last);
            if (left > 0 && left + chart.getWidth() > Layout.PAGE_WIDTH) {
                left = 0;
                top = bottom;
            }
            charts.add(new Placed<>(chart, left, top));
            left += chart.getWidth();
            bottom = Math.max(bottom, top + chart.getHeight());
            right = Math.max(right, left);
        }
        Svg svg = new Svg();
        svg.text(LEFT, bottom + 10, Svg.Anchor.START, Svg.Style.NOTE, note);
        right = (int) Math.max(right, LEFT + Svg.width(note, Svg.Style.NOTE) + RIGHT);
        return new HeatMapFigure(charts, svg.toString(), right, bottom + NOTE, alt(tiles, note));
    }

    private static String note(ValueRange range, boolean signed, int total) {
        return "values " + range + (signed ? ", " + Colormap.ZERO : "")
                + (range.notFinite() > 0 ? ", " + range.notFinite() + " not finite left out" : "")
                + (total > MOST ? ", the first " + MOST + " of " + total + " maps" : "");
    }

    private static String alt(List<Tile> tiles, String note) {
        return tiles.stream()
                .map(tile -> (tile.title() + " " + Numbers.size(tile.height(), tile.width())).strip())
                .collect(Collectors.joining("; ", tiles.size() == 1 ? "heat map: " : "heat maps: ", "; " + note));
    }

    /** Two digits are enough for the ends of a scale; outward, so that all values lie on it. */
    private static ValueRange rounded(ValueRange range) {
        double size = Math.max(Math.abs(range.least()), Math.abs(range.greatest()));
        double step = size == 0 ? 1 : Math.pow(10, Math.floor(Math.log10(size)) - 1);
        double greatest = Math.ceil(range.greatest() / step - 1e-9) * step;
        return new ValueRange(
                Math.floor(range.least() / step + 1e-9) * step, greatest > 0 ? greatest : 1, range.notFinite());
    }

    private static void check(Tile tile) {
        if (!tile.gray()) {
            throw new IllegalArgumentException("a color image of " + tile.size()
                    + " is no map (must have 1 channel); try picture(image), or image.slice(0) for its red channel");
        }
    }
}
