package dev.cella.lessons.detect.explore;

import static dev.cella.kernel.widget.Widgets.intSlider;
import static dev.cella.kernel.widget.Widgets.interact;

import dev.cella.datasets.set.BoundingBox;
import dev.cella.lessons.detect.figure.DetectionFigures;
import dev.cella.lessons.draw.Figure;

/** An explorer of IoU: what moving and stretching a box does to it. */
public final class IouExplorer {
    private static final int SIDE = 20;

    private IouExplorer() {}

    /**
     * Shows a box of 20 × 20 pixels and a copy of it that can be moved and resized.
     *
     * @throws Exception if it cannot be shown
     */
    public static void exploreIou() throws Exception {
        interact(
                intSlider("right", 5, -SIDE, SIDE),
                intSlider("down", 5, -SIDE, SIDE),
                intSlider("side", SIDE, 2, 2 * SIDE),
                IouExplorer::result);
    }

    /** Draws the box and its copy. */
    static Figure result(int right, int down, int side) {
        return DetectionFigures.overlap(
                new BoundingBox(0, 0, SIDE, SIDE), new BoundingBox(down, right, down + side, right + side));
    }
}
