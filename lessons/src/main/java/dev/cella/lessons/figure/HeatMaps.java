package dev.cella.lessons.figure;

import dev.cella.lessons.figure.Svg.Anchor;
import dev.cella.lessons.figure.Svg.Style;
import java.util.List;

/** Counts of square pictures as heat, with the three numbers that tell the most written out. */
final class HeatMaps {
    private static final int MOST_NUMBERS = 9;
    private static final int CELL = 30;

    private HeatMaps() {}

    static Figure of(List<Named> counts) {
        List<Tile> tiles = counts.stream().map(Tile::of).toList();
        Extent extent = tiles.stream()
                .map(Tile::extent)
                .reduce(Extent::and)
                .orElseThrow(
                        () -> new IllegalArgumentException(
                                "a heat map of nothing shows nothing (must be >= 1); try heat(named(\"no padding\", usage(28, 3)))"));
        Extent scale = new Extent(Math.min(0, extent.least()), extent.greatest(), extent.notFinite());
        if (tiles.size() == 1 && Math.max(tiles.get(0).height(), tiles.get(0).width()) <= MOST_NUMBERS) {
            return numbered(tiles.get(0), scale);
        }
        Sheet sheet = new Sheet(tiles, Ramp.SEQUENTIAL, scale, true, 0);
        return sheet.figure(
                tiles.size() == 1 ? "heat map" : "heat maps",
                tiles.stream().map(HeatMaps::words).toList());
    }

    /** A small map with its counts written in the cells. */
    private static Figure numbered(Tile tile, Extent scale) {
        int top = Sheet.MARGIN + 20;
        Svg svg = new Svg();
        svg.text(Sheet.MARGIN, top - 7, Anchor.START, Style.TITLE, tile.title());
        for (int i = 0; i < tile.height() * tile.width(); i++) {
            double value = tile.at(0, i / tile.width(), i % tile.width());
            double place = scale.place(value);
            double x = Sheet.MARGIN + i % tile.width() * CELL;
            double y = top + i / tile.width() * CELL;
            svg.rect(x, y, CELL - 1, CELL - 1, Ramp.hex(Ramp.SEQUENTIAL.rgb(place)));
            Style style = Style.LABEL.in(Ramp.SEQUENTIAL.isLight(place) ? "#1a1a1a" : "#ffffff");
            svg.text(x + CELL / 2.0, y + CELL / 2.0 + 4, Anchor.MIDDLE, style, Numbers.brief(value));
        }
        int bottom = top + tile.height() * CELL + 17;
        svg.text(Sheet.MARGIN, bottom, Anchor.START, Style.NOTE, words(tile));
        double wide = Math.max(tile.width() * CELL, Svg.width(words(tile), Style.NOTE));
        return new Figure(
                svg.toString(),
                (int) wide + 2 * Sheet.MARGIN,
                bottom + Sheet.MARGIN,
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
