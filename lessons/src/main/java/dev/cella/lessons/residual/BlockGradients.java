package dev.cella.lessons.residual;

import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * What the backward pass of a block returns.
 *
 * @param bySkip the part of ∂L/∂x that came along the skip connection, {@code [H, W]}; zeros without one
 * @param byLayers the part that came through the two convolutions, {@code [H, W]}
 * @param first ∂L/∂w of the first kernel, {@code [3, 3]}
 * @param second ∂L/∂w of the second kernel, {@code [3, 3]}
 */
public record BlockGradients(INDArray bySkip, INDArray byLayers, INDArray first, INDArray second) {
    /** Returns ∂L/∂x: both parts added up, {@code [H, W]}. */
    public INDArray input() {
        return bySkip.add(byLayers);
    }
}
