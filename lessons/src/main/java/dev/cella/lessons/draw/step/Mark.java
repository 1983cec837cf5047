package dev.cella.lessons.draw.step;

/**
 * What a figure marks on a plane: a window around some values, or a ring around one of them.
 *
 * @param row of the first value, from 0
 * @param column of the first value, from 0
 * @param rows how many rows it reaches over
 * @param columns how many columns it reaches over
 * @param isRing whether it is a ring
 */
public record Mark(int row, int column, int rows, int columns, boolean isRing) {
    /** Marks a window. */
    public static Mark window(int row, int column, int rows, int columns) {
        return new Mark(row, column, rows, columns, false);
    }

    /** Marks a single value. */
    public static Mark value(int row, int column) {
        return window(row, column, 1, 1);
    }

    /** Marks the value that was chosen of a window. */
    public static Mark ring(int row, int column) {
        return new Mark(row, column, 1, 1, true);
    }
}
