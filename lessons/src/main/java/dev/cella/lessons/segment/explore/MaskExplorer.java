package dev.cella.lessons.segment.explore;

import static dev.cella.kernel.widget.Widgets.floatSlider;
import static dev.cella.kernel.widget.Widgets.interact;

import dev.cella.kernel.widget.Control;
import dev.cella.lessons.draw.Figure;
import dev.cella.lessons.segment.Contrast;
import dev.cella.lessons.segment.figure.SegmentFigures;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/** An explorer of the Dice score: what a threshold makes of an image, and how well that fits the true mask. */
public final class MaskExplorer {
    private static final int STEPS = 100;

    private MaskExplorer() {}

    /**
     * Shows the pixels of an image above a threshold against a true mask, with a slider for the threshold.
     *
     * @param image gray {@code [H, W]} or {@code [1, H, W]}, or a net's probabilities
     * @param truth mask of the same size
     * @param threshold where the slider begins, from the least to the greatest value of the image
     * @throws IllegalArgumentException if the sizes differ, all pixels have the same value or the threshold lies outside
     * @throws Exception if it cannot be shown
     */
    public static void exploreMask(INDArray image, INDArray truth, double threshold) throws Exception {
        Contrast contrast = Contrast.of(image);
        Control<Double> slider = floatSlider("threshold", threshold, contrast.least(), contrast.greatest())
                .set("step", contrast.range() / STEPS);
        interact(slider, value -> result(image, truth, value));
    }

    static Figure result(INDArray image, INDArray truth, double threshold) {
        return SegmentFigures.maskScores(image, image.gt(threshold).castTo(DataType.FLOAT), truth);
    }
}
