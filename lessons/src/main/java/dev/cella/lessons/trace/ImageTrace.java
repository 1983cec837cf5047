package dev.cella.lessons.trace;

import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The trace of an operation on an image, which can be repeated with another image.
 *
 * @param <S> a step
 */
public interface ImageTrace<S> extends Trace<S> {
    /**
     * Repeats the operation with the same settings.
     *
     * @param image gray {@code [1, H, W]} or color {@code [3, H, W]}, from 0 to 1; brought to the channels and the scale of
     *     {@link #input} first
     * @throws IllegalArgumentException if the operation does not fit the image
     */
    Trace<S> again(INDArray image);
}
