package dev.cella.lessons.convolve;

import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A dense (fully connected) layer from the pixels of an image to the numbers of a map: one weight per pair.
 *
 * @param weights {@code [H · W, H' · W']}
 * @param height H' of the map
 * @param width W' of the map
 */
public record DenseMap(INDArray weights, long height, long width) {

    /** Returns the maps that these weights compute from gray images, {@code [N, 1, H, W] -> [N, 1, H', W']}. */
    public INDArray answer(INDArray images) {
        return rows(images).mmul(weights).reshape(images.size(0), 1, height, width);
    }

    /** Lays out one row per image, {@code [N, C, H, W] -> [N, C · H · W]}. */
    static INDArray rows(INDArray images) {
        return images.castTo(DataType.DOUBLE).dup('c').reshape(images.size(0), images.length() / images.size(0));
    }
}
