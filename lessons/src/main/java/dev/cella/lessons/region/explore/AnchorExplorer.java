package dev.cella.lessons.region.explore;

import static dev.cella.kernel.widget.Widgets.floatSlider;
import static dev.cella.kernel.widget.Widgets.intSlider;
import static dev.cella.kernel.widget.Widgets.interact;

import dev.cella.datasets.set.LabeledBox;
import dev.cella.kernel.widget.Control;
import dev.cella.lessons.draw.Figure;
import dev.cella.lessons.region.Anchors;
import dev.cella.lessons.region.figure.RegionFigures;
import java.util.List;
import org.nd4j.linalg.api.ndarray.INDArray;

/** An explorer of anchors: what one of them learns, depending on where it lies and on its shape. */
public final class AnchorExplorer {
    private AnchorExplorer() {}

    /**
     * Shows an anchor on an image, with sliders for its cell, its size and its ratio.
     *
     * @param image {@code [1, H, W]} or {@code [3, H, W]}
     * @param objects true boxes in pixels
     * @param stride pixels from one cell of the feature map to the next
     * @throws Exception if it cannot be shown
     */
    public static void exploreAnchors(INDArray image, List<LabeledBox> objects, int stride) throws Exception {
        int rows = (int) image.size(1) / stride;
        int columns = (int) image.size(2) / stride;
        int longest = (int) Math.min(image.size(1), image.size(2)) / 2;
        Control<Integer> row = intSlider("row", rows / 2, 0, rows - 1).set("tooltip", "of the feature map");
        Control<Integer> column =
                intSlider("column", columns / 2, 0, columns - 1).set("tooltip", "of the feature map");
        Control<Integer> size =
                intSlider("size", Math.min(20, longest), 4, longest).set("tooltip", "in pixels");
        Control<Double> ratio =
                floatSlider("ratio", 1, 0.25, 4).set("step", 0.25).set("tooltip", "height / width");
        interact(row, column, size, ratio, (r, c, s, hw) -> result(image, objects, stride, r, c, s, hw));
    }

    static Figure result(
            INDArray image, List<LabeledBox> objects, int stride, int row, int column, int size, double ratio) {
        return RegionFigures.anchor(
                image,
                Anchors.anchors(stride, size).ratios(ratio).at(row, column).get(0),
                objects);
    }
}
