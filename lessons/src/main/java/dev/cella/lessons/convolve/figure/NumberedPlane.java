package dev.cella.lessons.convolve.figure;

import dev.cella.lessons.draw.PixelGrid;
import dev.cella.lessons.draw.Svg;
import dev.cella.lessons.draw.Svg.Anchor;
import dev.cella.lessons.draw.Svg.Style;
import dev.cella.lessons.trace.Bordered;
import java.util.stream.IntStream;

/**
 * Draws a plane of values with row and column numbers along its sides, so that a position in the text can be found in it. Rows
 * and columns are those of the image: padding has no numbers.
 */
final class NumberedPlane {
    /** Pixels that the row numbers need to the left of the plane. */
    static final int LEFT = 20;

    /** Pixels that the column numbers need above the plane. */
    static final int ABOVE = 15;

    private static final int CLOSEST = 24;

    private NumberedPlane() {}

    /** Draws the plane with its upper left corner at {@code left} and {@code top}; the numbers lie outside of it. */
    static void draw(Svg svg, PixelGrid plane, Bordered values, int left, int top) {
        plane.draw(svg, left, top, Integer.MAX_VALUE);
        int cell = plane.width() / plane.columns();
        int step = IntStream.of(1, 2, 5, 10, 20, 50)
                .filter(pixels -> pixels * cell >= CLOSEST)
                .findFirst()
                .orElse(100);
        int columns = plane.columns() - values.left() - values.right();
        for (int column = 0; column < columns; column += step) {
            number(svg, left + (values.left() + column + 0.5) * cell, top - 5, Anchor.MIDDLE, column);
        }
        int rows = plane.rows() - values.top() - values.bottom();
        for (int row = 0; row < rows; row += step) {
            number(svg, left - 5, top + (values.top() + row + 0.5) * cell + 4, Anchor.END, row);
        }
    }

    private static void number(Svg svg, double x, double y, Anchor anchor, int number) {
        svg.text(x, y, anchor, Style.NOTE, Integer.toString(number));
    }
}
