package dev.cella.lessons.trace;

import org.nd4j.linalg.api.ndarray.INDArray;

/** An image with a border around it that still knows which of its pixels are image and which are border. */
public interface Bordered {
    /** Returns the image with its border, {@code [top + H + bottom, left + W + right]}. */
    INDArray image();

    /** Returns the rows of the border above the image. */
    int top();

    /** Returns the rows of the border below the image. */
    int bottom();

    /** Returns the columns of the border to the left of the image. */
    int left();

    /** Returns the columns of the border to the right of the image. */
    int right();

    /** Returns whether a pixel belongs to the border. */
    default boolean isBorder(int row, int column) {
        return row < top()
                || column < left()
                || row >= image().size(0) - bottom()
                || column >= image().size(1) - right();
    }

    /**
     * Wraps an image without a border.
     *
     * @param plane {@code [H, W]}
     */
    static Bordered none(INDArray plane) {
        return new Borderless(plane);
    }
}
