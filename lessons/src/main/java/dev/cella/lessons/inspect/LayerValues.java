package dev.cella.lessons.inspect;

import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The numbers that one layer gives or gets.
 *
 * @param layer its name in the net, or its number and kind if it was given no name
 * @param values outputs {@code [N, …]} for N images, or gradients of its weights in a row
 */
public record LayerValues(String layer, INDArray values) {}
