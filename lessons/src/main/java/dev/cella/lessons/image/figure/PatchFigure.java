package dev.cella.lessons.image.figure;

import dev.cella.lessons.draw.Figure;
import dev.cella.lessons.draw.ImageGrid;
import dev.cella.lessons.draw.Layout;
import dev.cella.lessons.draw.NumberGrid;
import dev.cella.lessons.draw.Numbers;
import dev.cella.lessons.draw.PixelGrid;
import dev.cella.lessons.draw.Svg;
import dev.cella.lessons.image.Patches;
import dev.cella.lessons.trace.Bordered;
import java.util.List;
import org.nd4j.linalg.api.ndarray.INDArray;

/** A small window of an image: where it lies, and its pixels as numbers. */
public final class PatchFigure {
    private static final int SIDE = 252;

    private PatchFigure() {}

    static Figure of(INDArray image, int row, int column, int size) {
        Bordered plane = Bordered.none(image.rank() == 3 ? image.slice(0) : image);
        long longest = Math.max(plane.image().size(0), plane.image().size(1));
        PixelGrid board = PixelGrid.ofImage(plane, (int) Math.max(1, Math.min(16, SIDE / longest)));
        INDArray pixels = Patches.patch(image, row, column, size);
        Svg svg = new Svg();
        board.draw(svg, ImageGrid.MARGIN, ImageGrid.MARGIN, (int) plane.image().length());
        board.mark(svg, ImageGrid.MARGIN, ImageGrid.MARGIN, row, column, size, size);
        int width = board.width() + 2 * ImageGrid.MARGIN;
        String position = "window at row " + row + ", column " + column;
        Figure where = new Figure(
                svg.toString(),
                width,
                board.height() + 2 * ImageGrid.MARGIN,
                Numbers.size(plane.image().size(0), plane.image().size(1)) + " image with a " + position);
        return Layout.rows(List.of(where, NumberGrid.of(pixels, position)));
    }
}
