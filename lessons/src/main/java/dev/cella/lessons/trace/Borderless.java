package dev.cella.lessons.trace;

import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * An image as it is.
 *
 * @param image {@code [H, W]}
 */
record Borderless(INDArray image) implements Bordered {
    @Override
    public int top() {
        return 0;
    }

    @Override
    public int bottom() {
        return 0;
    }

    @Override
    public int left() {
        return 0;
    }

    @Override
    public int right() {
        return 0;
    }
}
