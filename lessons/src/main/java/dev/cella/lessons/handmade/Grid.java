package dev.cella.lessons.handmade;

import java.util.Arrays;

/** A map cut into squares, so that features can say where. */
final class Grid {
    private Grid() {}

    static void require(int side) {
        if (side < 1) {
            throw new IllegalArgumentException("a grid of " + side + "x" + side
                    + " has no cells (must be >= 1); try grid(1) for the whole image, or grid(3)");
        }
    }

    /** Returns what is appended to the name of a feature: the row and the column of its cell, if there are several. */
    static String suffix(int side, int cell) {
        return side == 1 ? "" : " [" + cell / side + "," + cell % side + "]";
    }

    /**
     * Returns the values of one cell.
     *
     * @param map {@code [H][W]}
     * @param cell number, row by row
     * @throws IllegalArgumentException if the map is too small
     */
    static double[] values(double[][] map, int side, int cell) {
        if (map.length < side || map[0].length < side) {
            throw new IllegalArgumentException("a map of " + map.length + "x" + map[0].length + " cannot be cut into "
                    + side + "x" + side + " cells (each needs at least one value); try grid(1)");
        }
        int top = cell / side * map.length / side;
        int bottom = (cell / side + 1) * map.length / side;
        int left = cell % side * map[0].length / side;
        int right = (cell % side + 1) * map[0].length / side;
        return Arrays.stream(map, top, bottom)
                .flatMapToDouble(row -> Arrays.stream(row, left, right))
                .toArray();
    }
}
