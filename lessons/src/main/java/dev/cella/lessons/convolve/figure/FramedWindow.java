package dev.cella.lessons.convolve.figure;

import dev.cella.lessons.convolve.Padded;
import dev.cella.lessons.draw.Figure;
import dev.cella.lessons.draw.ImageGrid;
import dev.cella.lessons.draw.PixelGrid;
import dev.cella.lessons.draw.Svg;
import dev.cella.lessons.draw.Svg.Anchor;
import dev.cella.lessons.draw.Svg.Style;
import java.util.Locale;
import org.nd4j.linalg.api.ndarray.INDArray;

/** An image with row and column numbers, and an orange frame around one window. */
final class FramedWindow {
    private static final int SIDE = 230;
    private static final int LARGEST_CELL = 26;

    private FramedWindow() {}

    static Figure of(INDArray image, int row, int column, int size) {
        Padded plain = Padded.pad(image, 0);
        int rows = (int) plain.image().size(0);
        int columns = (int) plain.image().size(1);
        if (size < 1 || row < 0 || column < 0 || row + size > rows || column + size > columns) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "a %dx%d window at row %d and column %d does not lie inside an image of %dx%d; try framed(image, 0, 0, 3)",
                    size,
                    size,
                    row,
                    column,
                    rows,
                    columns));
        }
        int cell = Math.max(1, Math.min(LARGEST_CELL, SIDE / Math.max(rows, columns)));
        PixelGrid plane = PixelGrid.ofImage(plain, cell);
        int left = ImageGrid.MARGIN + NumberedPlane.LEFT;
        int top = ImageGrid.MARGIN + 20 + NumberedPlane.ABOVE;
        Svg svg = new Svg();
        svg.text(left, ImageGrid.MARGIN + 12, Anchor.START, Style.TITLE, "image");
        NumberedPlane.draw(svg, plane, left, top);
        plane.mark(svg, left, top, row, column, size, size);
        String alt = String.format(
                Locale.ROOT,
                "image of %d×%d with a frame around the %d×%d window at row %d, column %d",
                rows,
                columns,
                size,
                size,
                row,
                column);
        return new Figure(
                svg.toString(),
                left + plane.width() + ImageGrid.MARGIN,
                top + plane.height() + ImageGrid.MARGIN,
                alt);
    }
}
