package dev.cella.lessons.region;

import dev.cella.lessons.detect.Detection;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A detected object with its mask.
 *
 * @param detection box, class and score
 * @param mask probability that a pixel of the image belongs to the object, {@code [H, W]}, 0 outside the box
 */
public record DetectedInstance(Detection detection, INDArray mask) {
    /**
     * Returns 1 for each pixel that belongs to the object with a probability of at least 0.5, and 0 elsewhere, {@code
     * [H, W]}.
     */
    public INDArray pixels() {
        return mask.gte(0.5).castTo(mask.dataType());
    }
}
