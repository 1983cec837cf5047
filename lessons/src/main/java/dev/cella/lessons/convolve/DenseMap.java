package dev.cella.lessons.convolve;

import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A fully connected layer from the pixels of an image to the numbers of a map: a weight for each pair.
 *
 * @param weights {@code [H · W, H' · W']}
 * @param height H' of the map
 * @param width W' of the map
 */
public record DenseMap(INDArray weights, long height, long width) {

    /** The maps that these weights make of gray images, {@code [N, 1, H, W] -> [N, 1, H', W']}. */
    public INDArray answer(INDArray images) {
        return rows(images).mmul(weights).reshape(images.size(0), 1, height, width);
    }

    /** A row an image, {@code [N, C, H, W] -> [N, C · H · W]}. */
    static INDArray rows(INDArray images) {
        return images.castTo(DataType.DOUBLE).dup('c').reshape(images.size(0), images.length() / images.size(0));
    }
}
