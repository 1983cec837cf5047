package dev.cella.lessons.draw;

import dev.cella.lessons.draw.Svg.Anchor;
import dev.cella.lessons.draw.Svg.Style;
import java.util.function.DoubleFunction;

/** The values of a small map written into its cells: all of them in one size if all fit, else none. */
final class CellNumbers {
    private static final int LARGE = 11;
    private static final int SMALL = 9;
    private static final int AROUND = 3;
    private static final double DIGIT = 0.556;
    private static final double POINT = 0.278;
    private static final double MINUS = 0.584;
    private static final double CAPITAL_N = 0.722;
    private static final double INFINITY = 0.713;

    private CellNumbers() {}

    /** Returns the size of letters in which all values of {@code tile} fit into cells of this size; 0 if there is none. */
    static int size(Tile tile, DoubleFunction<String> written, int cell) {
        if (cell < PixelGrid.SMALLEST_CELL_WITH_NUMBER) {
            return 0;
        }
        double widest = tile.values()
                .mapToObj(written)
                .mapToDouble(CellNumbers::width)
                .max()
                .orElse(0);
        int room = cell - AROUND;
        return widest * LARGE <= room ? LARGE : widest * SMALL <= room ? SMALL : 0;
    }

    /** Writes all values of a gray tile upon its colors, if they fit. */
    static void draw(Svg svg, Tile tile, Colormap ramp, ValueRange scale, int left, int top, int cell) {
        DoubleFunction<String> written = Numbers.alike(tile.values().toArray());
        int size = tile.gray() ? size(tile, written, cell) : 0;
        for (int i = 0; size > 0 && i < tile.width() * tile.height(); i++) {
            double value = tile.at(0, i / tile.width(), i % tile.width());
            double x = left + (i % tile.width() + 0.5) * cell;
            int row = i / tile.width();
            double y = top + (row + 0.5) * cell;
            write(svg, x, y, size, ramp.letters(scale.place(value)), written.apply(value));
        }
    }

    /** Writes one value around a middle. */
    static void write(Svg svg, double x, double y, int size, String color, String words) {
        svg.text(x, y + 4, Anchor.MIDDLE, new Style(size, color, false), words);
    }

    /** Returns how wide a number is in Helvetica and the fonts made after it, relative to the size of its letters. */
    static double width(String number) {
        return number.chars().mapToDouble(CellNumbers::width).sum();
    }

    private static double width(int letter) {
        return switch (letter) {
            case '.' -> POINT;
            case '−' -> MINUS;
            case 'N' -> CAPITAL_N;
            case '∞' -> INFINITY;
            default -> DIGIT; // also the e of a power, and the a of NaN
        };
    }
}
