package dev.cella.lessons.singleshot.figure;

import dev.cella.datasets.set.BoundingBox;
import dev.cella.lessons.detect.figure.BoxCanvas;
import dev.cella.lessons.draw.Figure;
import dev.cella.lessons.draw.Palette;
import dev.cella.lessons.draw.Svg;
import dev.cella.lessons.singleshot.DecodedBox;
import dev.cella.lessons.singleshot.YoloGrid;
import java.util.List;
import java.util.Locale;
import org.nd4j.linalg.api.ndarray.INDArray;

/** A cell of a grid over an image, its anchor, and the box that its numbers mean. */
final class DecodedCellFigure {
    private DecodedCellFigure() {}

    static Figure of(YoloGrid grid, INDArray image, DecodedBox decoded) {
        int stride = grid.stride();
        double top = decoded.row() * stride;
        double left = decoded.column() * stride;
        String title = String.format(
                Locale.ROOT,
                "cell (%d, %d): rows %.1f to %.1f, columns %.1f to %.1f",
                decoded.row(),
                decoded.column(),
                decoded.box().top(),
                decoded.box().bottom(),
                decoded.box().left(),
                decoded.box().right());
        BoxCanvas canvas = BoxCanvas.of(image, title);
        canvas.lines(stride, Svg.FAINT_INK);
        canvas.veil(new BoundingBox(top, left, top + stride, left + stride), Palette.ORANGE);
        canvas.dashedFrame(grid.anchorBox(decoded.anchor(), decoded.row(), decoded.column()), Palette.RING, 1.5);
        canvas.clearFrame(decoded.box(), Palette.ink(0), 2.5);
        canvas.dot(decoded.centerY(), decoded.centerX(), Palette.ink(0));
        List<String> four = DecodedBoxDrawing.boxLines(grid, decoded);
        List<String> lines = List.of(
                four.get(0) + ", " + four.get(1),
                four.get(2) + ", " + four.get(3),
                "orange: the cell; dashed: its anchor; blue: the box and its center");
        return canvas.figure(lines, title + "\n" + String.join("\n", lines));
    }
}
