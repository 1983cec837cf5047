package dev.cella.lessons.draw;

import dev.cella.lessons.trace.Bordered;
import java.util.function.DoubleFunction;
import org.nd4j.linalg.api.ndarray.INDArray;

/** A small matrix that is filled step by step and on which a window can be marked; its numbers are written if all of them fit. */
public final class PixelGrid {
    /** Pixels along a side of a cell from which on its number is written in it. */
    public static final int SMALLEST_CELL_WITH_NUMBER = 18;

    private static final double PADDING_OPACITY = 0.55;

    private final Bordered input;
    private final Tile tile;
    private final Colormap ramp;
    private final ValueRange scale;
    private final int cell;
    private final DoubleFunction<String> written;
    private final int letters;

    /** @param cell edge of a cell in pixels */
    private PixelGrid(Bordered input, Colormap ramp, ValueRange scale, int cell) {
        this(input, Tile.of(new NamedArray("", input.image())), ramp, scale, cell);
    }

    private PixelGrid(Bordered input, Tile tile, Colormap ramp, ValueRange scale, int cell) {
        this.input = input;
        this.tile = tile;
        this.ramp = ramp;
        this.scale = scale;
        this.cell = cell;
        this.written = Numbers.alike(tile.values().toArray());
        this.letters = CellNumbers.size(tile, written, cell);
    }

    /** Makes a grid of pixels: gray, or white at zero if there are negative ones; a border around them is veiled. */
    public static PixelGrid ofImage(Bordered image, int cell) {
        ValueRange extent = ValueRange.of(image.image());
        return extent.least() < 0
                ? new PixelGrid(image, Colormap.DIVERGING, extent.aroundZero(), cell)
                : new PixelGrid(image, Colormap.GRAY, extent.asIntensity(), cell);
    }

    /** Makes a grid of sums: white at zero. */
    public static PixelGrid ofMap(INDArray map, int cell) {
        ValueRange extent = ValueRange.of(map);
        return new PixelGrid(Bordered.none(map), Colormap.DIVERGING, extent.aroundZero(), cell);
    }

    /** Makes a grid of a map on a scale that it shares with others: white at zero. */
    public static PixelGrid onScale(INDArray map, ValueRange shared, int cell) {
        return new PixelGrid(Bordered.none(map), Colormap.DIVERGING, shared.aroundZero(), cell);
    }

    /** Returns the same values in cells of another size. */
    public PixelGrid withCell(int pixels) {
        return new PixelGrid(input, tile, ramp, scale, pixels);
    }

    /** Returns how many rows of values there are. */
    public int rows() {
        return tile.height();
    }

    /** Returns how many columns of values there are. */
    public int columns() {
        return tile.width();
    }

    public int width() {
        return tile.width() * cell;
    }

    public int height() {
        return tile.height() * cell;
    }

    /** Writes a value as the values in the cells are written. */
    public String write(double value) {
        return written.apply(value);
    }

    /** Returns the color of a value on the scale of the grid, as SVG writes it. */
    public String color(double value) {
        return Colormap.hex(ramp.rgb(scale.place(value)));
    }

    /** Returns the color of letters that can be read on the color of a value. */
    public String letters(double value) {
        return ramp.letters(scale.place(value));
    }

    /** Draws the first {@code filled} cells, row by row; the others stay empty. */
    public void draw(Svg svg, int left, int top, int filled) {
        svg.rect(left - 1, top - 1, width() + 2, height() + 2, Svg.LINE);
        if (cell < SMALLEST_CELL_WITH_NUMBER) {
            svg.image(left, top, width(), height(), Raster.png(tile, ramp, scale, cell));
            veilFrame(svg, left, top);
            cover(svg, left, top, Math.min(filled, tile.width() * tile.height()));
            return;
        }
        for (int i = 0; i < tile.width() * tile.height(); i++) {
            cell(svg, left, top, i / tile.width(), i % tile.width(), i < filled);
        }
    }

    /** Veils the border in four strips. */
    private void veilFrame(Svg svg, int left, int top) {
        int inner = (tile.height() - input.top() - input.bottom()) * cell;
        int below = top + input.top() * cell;
        veil(svg, left, top, width(), input.top() * cell);
        veil(svg, left, below + inner, width(), input.bottom() * cell);
        veil(svg, left, below, input.left() * cell, inner);
        veil(svg, left + width() - input.right() * cell, below, input.right() * cell, inner);
    }

    private static void veil(Svg svg, double left, double top, double width, double height) {
        if (width > 0 && height > 0) {
            svg.veil(left, top, width, height, Palette.PADDING_VEIL, PADDING_OPACITY);
        }
    }

    private void cover(Svg svg, int left, int top, int filled) {
        int row = filled / tile.width();
        int column = filled % tile.width();
        if (column > 0) {
            svg.rect(left + column * cell, top + row * cell, (tile.width() - column) * cell, cell, Palette.EMPTY);
            row++;
        }
        if (row < tile.height()) {
            svg.rect(left, top + row * cell, width(), (tile.height() - row) * cell, Palette.EMPTY);
        }
    }

    private void cell(Svg svg, int left, int top, int row, int column, boolean filled) {
        double x = left + column * cell;
        double y = top + row * cell;
        svg.rect(x, y, cell, cell, Svg.LINE);
        if (!filled) {
            svg.rect(x + 0.5, y + 0.5, cell - 1, cell - 1, Palette.EMPTY);
            return;
        }
        double value = tile.at(0, row, column);
        double place = scale.place(value);
        svg.rect(x + 0.5, y + 0.5, cell - 1, cell - 1, color(value));
        if (input.isBorder(row, column)) {
            veil(svg, x + 0.5, y + 0.5, cell - 1, cell - 1);
        }
        if (letters > 0) {
            CellNumbers.write(svg, x + cell / 2.0, y + cell / 2.0, letters, ramp.letters(place), written.apply(value));
        }
    }

    /** Draws a bar that explains the colors in one line, unless the values are written in the cells or are gray pixels. */
    public void explain(Svg svg, double left, double top) {
        if (letters == 0 && ramp != Colormap.GRAY && scale.least() < scale.greatest()) {
            ColorBar.lying(svg, left, top, width(), ramp, scale);
        }
    }

    /** Draws a frame around some cells. */
    public void mark(Svg svg, int left, int top, int row, int column, int rows, int columns) {
        double x = left + column * cell;
        double y = top + row * cell;
        double thick = cell < 8 ? 1.5 : 2.5;
        svg.frame(x, y, columns * cell, rows * cell, Palette.ORANGE, thick);
    }

    /** Draws a ring within one cell, around its number: black with a white edge, seen upon every color. */
    public void ring(Svg svg, int left, int top, int row, int column) {
        double thick = cell < SMALLEST_CELL_WITH_NUMBER ? 1.5 : 2.5;
        double radius = Math.max(2, cell / 2.0 - thick);
        double x = left + (column + 0.5) * cell;
        double y = top + (row + 0.5) * cell;
        svg.ring(x, y, radius, Svg.GROUND, thick + 2);
        svg.ring(x, y, radius, Palette.RING, thick);
    }
}
