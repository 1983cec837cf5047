package dev.cella.lessons.dense.figure;

import dev.cella.lessons.draw.Figure;
import dev.cella.lessons.draw.ImageGrid;
import dev.cella.lessons.draw.Layout;
import dev.cella.lessons.draw.PixelGrid;
import dev.cella.lessons.draw.Svg;
import dev.cella.lessons.draw.Svg.Anchor;
import dev.cella.lessons.draw.Svg.Style;
import dev.cella.lessons.trace.Bordered;
import java.util.Arrays;
import java.util.Locale;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.indexing.NDArrayIndex;

/** A pixel and its neighbors in the image, and the same nine in the flattened row. */
final class NeighborsFigure {
    private static final int IMAGE_SIDE = 196;
    private static final int TITLE = 20;
    private static final int HEADINGS = 44;
    private static final int NUMBERS = 18;

    private final INDArray plane;
    private final int row;
    private final int column;
    private final int width;
    private final Svg svg = new Svg();

    private NeighborsFigure(INDArray plane, int row, int column) {
        this.plane = plane;
        this.row = row;
        this.column = column;
        width = (int) plane.size(1);
    }

    static Figure of(INDArray image, int row, int column) {
        INDArray plane = image.rank() == 3 && image.size(0) == 1 ? image.slice(0) : image;
        if (plane.rank() != 2) {
            throw new IllegalArgumentException("an image of shape " + Arrays.toString(image.shape())
                    + " has no single channel to look at (must be [H, W] or [1, H, W]); try images.slice(0)");
        }
        if (row < 1 || column < 1 || row > plane.size(0) - 2 || column > plane.size(1) - 2) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "the pixel in row %d and column %d does not have eight neighbors (rows must be from 1 to %d, columns"
                            + " from 1 to %d); try %d, %d",
                    row,
                    column,
                    plane.size(0) - 2,
                    plane.size(1) - 2,
                    plane.size(0) / 2,
                    plane.size(1) / 2));
        }
        return new NeighborsFigure(plane, row, column).figure();
    }

    private Figure figure() {
        int left = ImageGrid.MARGIN;
        int top = ImageGrid.MARGIN + TITLE;
        int longest = (int) Math.max(plane.size(0), plane.size(1));
        PixelGrid image = PixelGrid.ofImage(Bordered.none(plane), Math.max(1, IMAGE_SIDE / longest));
        svg.text(left, top - 7, Anchor.START, Style.TITLE, "image: a pixel and its eight neighbors");
        image.draw(svg, left, top, Integer.MAX_VALUE);
        image.mark(svg, left, top, row - 1, column - 1, 3, 3);
        int bottom = strip(left, top + image.height() + HEADINGS);
        return new Figure(svg.toString(), Layout.PAGE_WIDTH, bottom + ImageGrid.MARGIN, words());
    }

    /** Draws three rows of the image one after the other; returns where they end. */
    private int strip(int left, int top) {
        INDArray three = plane.get(NDArrayIndex.interval(row - 1, row + 2), NDArrayIndex.all())
                .dup('c')
                .reshape(1, 3L * width);
        int cell = Math.max(1, (Layout.PAGE_WIDTH - 2 * ImageGrid.MARGIN) / (3 * width));
        PixelGrid strip = PixelGrid.ofImage(Bordered.none(three), cell);
        String title = "flattened: " + plane.length() + " numbers in one row; these are " + 3 * width + " of them";
        svg.text(left, top - 26, Anchor.START, Style.TITLE, title);
        strip.draw(svg, left, top, Integer.MAX_VALUE);
        for (int i = 0; i < 3; i++) {
            int start = left + i * width * cell;
            svg.line(start, top - 18, start, top + cell, Svg.INK);
            svg.text(start + 4, top - 6, Anchor.START, Style.NOTE, "row " + (row - 1 + i));
            strip.mark(svg, left, top, 0, i * width + column - 1, 1, 3);
            double middle = start + (column + 0.5) * cell;
            svg.text(middle, top + cell + NUMBERS - 4, Anchor.MIDDLE, Style.NOTE, "number " + index(row - 1 + i));
        }
        return top + cell + NUMBERS;
    }

    private int index(int at) {
        return at * width + column;
    }

    private String words() {
        return String.format(
                Locale.ROOT,
                "a pixel in row %d and column %d with its eight neighbors; in the flattened row of %d numbers the pixel is"
                        + " number %d, the one above it %d and the one below it %d",
                row,
                column,
                plane.length(),
                index(row),
                index(row - 1),
                index(row + 1));
    }
}
