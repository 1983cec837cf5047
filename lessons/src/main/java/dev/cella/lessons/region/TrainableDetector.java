package dev.cella.lessons.region;

import dev.cella.datasets.set.BoundingBox;
import dev.cella.datasets.set.LabeledBox;
import dev.cella.lessons.detect.Detection;
import java.util.List;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A detector that classifies regions. R-CNN, Fast R-CNN and Faster R-CNN differ in how they come to the features of a
 * region.
 */
public sealed interface TrainableDetector permits RCnn, FastRcnn, FasterRcnn {
    /**
     * Trains. Training again continues with the current weights.
     *
     * @param images {@code [N, C, H, W]}, from 0 to 1
     * @param truths the true boxes of each image
     * @param steps how many, at least 1
     * @throws IllegalArgumentException if images and truths do not fit together or do not fit the net, or there is no
     *     step
     * @throws IllegalStateException if the loss stops being a number
     */
    DetectorHistory train(INDArray images, List<List<LabeledBox>> truths, int steps);

    /**
     * Detects objects in one image.
     *
     * @param image {@code [C, H, W]}, from 0 to 1
     * @return after non-maximum suppression, by falling score
     * @throws IllegalArgumentException if the image does not fit the net
     */
    List<Detection> detect(INDArray image);

    /**
     * Returns the boxes that it classifies in an image.
     *
     * @param image {@code [C, H, W]}, from 0 to 1
     */
    List<BoundingBox> regions(INDArray image);

    /**
     * Returns how often the backbone runs for an image: once, unless the detector says otherwise.
     *
     * @param image {@code [C, H, W]}, from 0 to 1
     */
    default int backbonePasses(INDArray image) {
        return 1;
    }
}
