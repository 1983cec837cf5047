package dev.cella.lessons.inspect;

import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The outputs or gradients of one layer.
 *
 * @param layer its name in the net, or its number and kind if it has no name
 * @param values outputs {@code [N, …]} for N images, or gradients of its weights in a row
 */
public record LayerValues(String layer, INDArray values) {}
