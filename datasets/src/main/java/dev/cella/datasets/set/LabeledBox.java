package dev.cella.datasets.set;

/**
 * A box with the class of what is inside.
 *
 * @param box its edges, in pixels
 * @param label the class, an index of {@link DataSetFacts#classNames()}
 */
public record LabeledBox(BoundingBox box, int label) {}
