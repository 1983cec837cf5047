package dev.cella.lessons.singleshot.figure;

import dev.cella.datasets.set.BoundingBox;
import dev.cella.datasets.set.LabeledBox;
import dev.cella.lessons.detect.figure.BoxCanvas;
import dev.cella.lessons.draw.Figure;
import dev.cella.lessons.draw.Palette;
import dev.cella.lessons.draw.Svg;
import dev.cella.lessons.singleshot.Responsible;
import dev.cella.lessons.singleshot.YoloGrid;
import java.util.List;
import org.nd4j.linalg.api.ndarray.INDArray;

/** A grid over an image, and the cell that is responsible for each object. */
final class CellsFigure {
    private static final int ZOOM = 5;

    private CellsFigure() {}

    static Figure of(YoloGrid grid, INDArray image, List<LabeledBox> objects) {
        BoxCanvas canvas = new BoxCanvas(image, grid.toString(), ZOOM);
        canvas.lines(grid.stride(), Svg.FAINT_INK);
        StringBuilder alt = new StringBuilder(grid + ", " + objects.size() + " objects");
        objects.forEach(object -> object(canvas, grid, object, alt));
        return canvas.figure("colored: the cell of an object's center; number: its anchor", alt.toString());
    }

    private static void object(BoxCanvas canvas, YoloGrid grid, LabeledBox object, StringBuilder alt) {
        Responsible by = grid.responsible(object.box());
        int stride = grid.stride();
        double top = by.row() * stride;
        double left = by.column() * stride;
        String color = Palette.ink(object.label());
        canvas.veil(new BoundingBox(top, left, top + stride, left + stride), color);
        canvas.frame(object.box(), color, 2);
        canvas.words(top + stride * 0.72, left + stride * 0.5, Integer.toString(by.anchor()));
        alt.append("\nclass ")
                .append(object.label())
                .append(", ")
                .append(object.box())
                .append(": cell (")
                .append(by.row())
                .append(", ")
                .append(by.column())
                .append("), anchor ")
                .append(by.anchor());
    }
}
