package dev.cella.lessons.instance.figure;

import dev.cella.datasets.set.BoundingBox;
import dev.cella.lessons.draw.Figure;
import dev.cella.lessons.instance.ImageInstances;
import dev.cella.lessons.instance.InstanceMask;
import java.util.List;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Figures of instances: what was found, what was missed, and where regions read a feature map. */
public final class InstanceFigures {
    private InstanceFigures() {}

    /**
     * Draws which found objects are true ones: true positives green with their mask IoU, false positives orange,
     * missed objects blue. All three differ in brightness, too.
     *
     * @param image gray {@code [1, H, W]} or color {@code [3, H, W]}
     * @param instances what was found in this image, and what is there
     */
    public static Figure matches(INDArray image, ImageInstances instances, String title) {
        return MatchFigure.of(image, instances.matching(), title);
    }

    /**
     * Draws an image with the outlines of masks and their scores.
     *
     * @param image gray {@code [1, H, W]} or color {@code [3, H, W]}
     */
    public static Figure outlines(INDArray image, List<InstanceMask> masks, String title) {
        return MatchFigure.outlines(image, masks, title);
    }

    /**
     * Draws a box on an image twice: with the whole cells that RoI pooling reads for its bins, and with the points at
     * which RoIAlign reads. Thin lines are the borders of the cells of the feature map.
     *
     * @param image {@code [1, H, W]} or {@code [3, H, W]}
     * @param box in pixels
     * @param stride pixels from one cell of the feature map to the next
     * @param bins along each side of the box
     * @throws IllegalArgumentException if the sides of the image aren't multiples of the stride, or the box lies
     *     outside
     */
    public static Figure regionBins(INDArray image, BoundingBox box, int stride, int bins) {
        return RegionBinsFigure.of(image, box, stride, bins);
    }
}
