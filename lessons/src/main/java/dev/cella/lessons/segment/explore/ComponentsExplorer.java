package dev.cella.lessons.segment.explore;

import static dev.cella.kernel.widget.Widgets.floatSlider;
import static dev.cella.kernel.widget.Widgets.interact;
import static dev.cella.kernel.widget.Widgets.toggleButtons;

import dev.cella.kernel.widget.Control;
import dev.cella.lessons.draw.Figure;
import dev.cella.lessons.draw.Layout;
import dev.cella.lessons.segment.ConnectedComponents;
import dev.cella.lessons.segment.figure.SegmentFigures;
import java.util.List;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/** An explorer of connected components: how a threshold and the neighborhood change what counts as one region. */
public final class ComponentsExplorer {
    private ComponentsExplorer() {}

    /**
     * Shows the regions above a threshold, with a slider for it and a choice of 4 or 8 neighbors.
     *
     * @param probabilities {@code [H, W]} or {@code [1, H, W]}, from 0 to 1
     * @throws Exception if it cannot be shown
     */
    public static void exploreComponents(INDArray probabilities) throws Exception {
        Control<Double> threshold = floatSlider("threshold", 0.5, 0, 1).set("step", 0.01);
        interact(
                threshold,
                toggleButtons("neighbors", 4, 8),
                (least, neighbors) -> result(probabilities, least, neighbors));
    }

    static Figure result(INDArray probabilities, double threshold, int neighbors) {
        INDArray mask = probabilities.gt(threshold).castTo(DataType.FLOAT);
        String title = neighbors + " neighbors";
        return Layout.rows(List.of(
                SegmentFigures.maskOn(probabilities, mask, "above the threshold"),
                SegmentFigures.instanceColors(
                        ConnectedComponents.components(mask, neighbors).map(), title)));
    }
}
