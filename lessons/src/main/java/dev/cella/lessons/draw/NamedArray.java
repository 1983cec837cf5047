package dev.cella.lessons.draw;

import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Values with the name that a figure writes beside them; made by {@link Figures#named}.
 *
 * @param name what the figure calls the values
 * @param values an image, or any tensor whose values are counted
 */
public record NamedArray(String name, INDArray values) {}
