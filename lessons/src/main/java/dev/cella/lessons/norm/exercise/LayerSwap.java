package dev.cella.lessons.norm.exercise;

import dev.cella.lessons.shape.Chain;

/**
 * One layer of a net, and the layer that takes its place.
 *
 * @param number of the layer, from 1
 * @param layer instead of it, or {@code identity()} to take it away
 */
public record LayerSwap(int number, Chain layer) {
    /** Writes a swap: {@code swap(3, relu())}. */
    public static LayerSwap swap(int number, Chain layer) {
        return new LayerSwap(number, layer);
    }
}
