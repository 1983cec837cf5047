package dev.cella.lessons.convolve.figure;

import dev.cella.lessons.draw.Colormap;
import dev.cella.lessons.draw.Figure;
import dev.cella.lessons.draw.ImageGrid;
import dev.cella.lessons.draw.NamedArray;
import dev.cella.lessons.draw.Numbers;
import dev.cella.lessons.draw.Svg;
import dev.cella.lessons.draw.Svg.Anchor;
import dev.cella.lessons.draw.Svg.Style;
import dev.cella.lessons.draw.Tile;
import dev.cella.lessons.draw.ValueRange;
import java.util.List;

/** Counts on square images as heat, with the three numbers that tell the most written out. */
final class WindowCountMaps {
    private static final int MOST_NUMBERS = 9;
    private static final int CELL = 30;

    private WindowCountMaps() {}

    static Figure of(List<NamedArray> counts) {
        List<Tile> tiles = counts.stream().map(Tile::of).toList();
        ValueRange extent = tiles.stream()
                .map(Tile::extent)
                .reduce(ValueRange::and)
                .orElseThrow(() -> new IllegalArgumentException(
                        "a heat map of nothing shows nothing (must be >= 1); try heat(named(\"no padding\","
                                + " windowCounts(28, 3)))"));
        ValueRange scale = new ValueRange(Math.min(0, extent.least()), extent.greatest(), extent.notFinite());
        if (tiles.size() == 1 && Math.max(tiles.get(0).height(), tiles.get(0).width()) <= MOST_NUMBERS) {
            return numbered(tiles.get(0), scale);
        }
        ImageGrid sheet = new ImageGrid(tiles, Colormap.SEQUENTIAL, scale, true, 0);
        return sheet.figure(
                tiles.size() == 1 ? "heat map" : "heat maps",
                tiles.stream().map(WindowCountMaps::words).toList());
    }

    /** A small map with its counts written in the cells. */
    private static Figure numbered(Tile tile, ValueRange scale) {
        int top = ImageGrid.MARGIN + 20;
        Svg svg = new Svg();
        svg.text(ImageGrid.MARGIN, top - 7, Anchor.START, Style.TITLE, tile.title());
        for (int i = 0; i < tile.height() * tile.width(); i++) {
            double value = tile.at(0, i / tile.width(), i % tile.width());
            double place = scale.place(value);
            double x = ImageGrid.MARGIN + i % tile.width() * CELL;
            double y = top + i / tile.width() * CELL;
            svg.rect(x, y, CELL - 1, CELL - 1, Colormap.hex(Colormap.SEQUENTIAL.rgb(place)));
            Style style = Style.LABEL.in(Colormap.SEQUENTIAL.letters(place));
            svg.text(x + CELL / 2.0, y + CELL / 2.0 + 4, Anchor.MIDDLE, style, Numbers.brief(value));
        }
        int bottom = top + tile.height() * CELL + 17;
        svg.text(ImageGrid.MARGIN, bottom, Anchor.START, Style.NOTE, words(tile));
        double wide = Math.max(tile.width() * CELL, Svg.width(words(tile), Style.NOTE));
        return new Figure(
                svg.toString(),
                (int) wide + 2 * ImageGrid.MARGIN,
                bottom + ImageGrid.MARGIN,
                "heat map with numbers: " + words(tile));
    }

    private static String words(Tile tile) {
        int row = tile.height() / 2;
        int column = tile.width() / 2;
        String name = tile.title().isEmpty() ? "" : tile.title() + ": ";
        return name + "corner " + Numbers.brief(tile.at(0, 0, 0)) + ", side " + Numbers.brief(tile.at(0, 0, column))
                + ", middle " + Numbers.brief(tile.at(0, row, column));
    }
}
