package dev.cella.lessons.figure;

import java.util.List;

/** Counts of square pictures as heat, with the three numbers that tell the most written out. */
final class HeatMaps {
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
        Sheet sheet = new Sheet(tiles, Ramp.SEQUENTIAL, scale, true, 0);
        return sheet.figure(
                tiles.size() == 1 ? "heat map" : "heat maps",
                tiles.stream().map(HeatMaps::words).toList());
    }

    private static String words(Tile tile) {
        int row = tile.height() / 2;
        int column = tile.width() / 2;
        String name = tile.title().isEmpty() ? "" : tile.title() + ": ";
        return name + "corner " + Numbers.brief(tile.at(0, 0, 0)) + ", side " + Numbers.brief(tile.at(0, 0, column))
                + ", middle " + Numbers.brief(tile.at(0, row, column));
    }
}
