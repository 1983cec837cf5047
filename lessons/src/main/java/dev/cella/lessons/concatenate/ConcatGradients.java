package dev.cella.lessons.concatenate;

import java.util.List;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * What the backward pass of a dense block returns.
 *
 * @param ways for each map, the gradients that reached it: from the output itself, then from each later layer in order, {@code
 *     [H, W]} each
 */
public record ConcatGradients(List<List<INDArray>> ways) {
    /** Copies its lists. */
    public ConcatGradients {
        ways = ways.stream().map(List::copyOf).toList();
    }

    /** Returns the part of ∂L/∂x that came straight from the output, {@code [H, W]}. */
    public INDArray direct() {
        return ways.get(0).get(0);
    }

    /**
     * Returns the part of ∂L/∂x that came back through one layer, {@code [H, W]}.
     *
     * @param layer from 1
     */
    public INDArray through(int layer) {
        return ways.get(0).get(layer);
    }

    /** Returns ∂L/∂x: all ways added up, {@code [H, W]}. */
    public INDArray input() {
        return ConcatPass.sum(ways.get(0));
    }
}
