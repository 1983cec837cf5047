package dev.cella.lessons.figure;

import dev.cella.lessons.convolve.Padded;
import dev.cella.lessons.image.Patches;
import java.util.List;
import org.nd4j.linalg.api.ndarray.INDArray;

/** A small window of an image: where it lies, and its pixels as numbers. */
final class PatchFigure {
    private static final int SIDE = 252;

    private PatchFigure() {}

    static Figure of(INDArray image, int row, int column, int size) {
        Padded plane = Padded.none(image);
        long longest = Math.max(plane.image().size(0), plane.image().size(1));
        Board board = Board.ofImage(plane, (int) Math.max(1, Math.min(16, SIDE / longest)));
        INDArray pixels = Patches.patch(image, row, column, size);
        Svg svg = new Svg();
        board.draw(svg, Sheet.MARGIN, Sheet.MARGIN, (int) plane.image().length());
        board.mark(svg, Sheet.MARGIN, Sheet.MARGIN, row, column, size, size);
        int width = board.width() + 2 * Sheet.MARGIN;
        String place = "window at row " + row + ", column " + column;
        Figure where = new Figure(
                svg.toString(),
                width,
                board.height() + 2 * Sheet.MARGIN,
                Numbers.size(plane.image().size(0), plane.image().size(1)) + " picture with a " + place);
        return Layout.rows(List.of(where, NumberGrid.of(pixels, place)));
    }
}
