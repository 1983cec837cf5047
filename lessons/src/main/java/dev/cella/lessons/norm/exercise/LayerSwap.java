package dev.cella.lessons.norm.exercise;

import dev.cella.lessons.shape.LayerSpec;

/**
 * One layer of a net, and the layer that takes its place.
 *
 * @param number of the layer, from 1
 * @param layer instead of it
 */
public record LayerSwap(int number, LayerSpec layer) {
    /** Writes a swap: {@code swap(3, relu())}. */
    public static LayerSwap swap(int number, LayerSpec layer) {
        return new LayerSwap(number, layer);
    }
}
