package dev.cella.lessons.shape;

/** A block without branches. A net that consists only of chains becomes a DL4J {@code MultiLayerNetwork}. */
public interface Chain extends Block {}
