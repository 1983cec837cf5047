package dev.cella.lessons.normalize.figure;

import dev.cella.lessons.draw.ValueRange;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * What one scale of the pixels does to a net.
 *
 * @param name of the scale
 * @param pixels least and greatest pixel
 * @param saturated share of saturated outputs before training, in [0, 1]
 * @param ratio how many times steeper the loss is in its steepest direction than in the next, at least 1
 * @param loss after training
 */
public record ScaleRow(String name, ValueRange pixels, double saturated, double ratio, double loss) {
    /**
     * Reads the range of the pixels from the images.
     *
     * @param images {@code [N, C, H, W]} on this scale
     */
    public static ScaleRow of(String name, INDArray images, double saturated, double ratio, double loss) {
        return new ScaleRow(name, ValueRange.of(images), saturated, ratio, loss);
    }
}
