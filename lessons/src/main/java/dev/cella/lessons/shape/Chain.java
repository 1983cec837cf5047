package dev.cella.lessons.shape;

/** A block without branches. A net that consists only of chains becomes DL4J's {@code MultiLayerNetwork}. */
public interface Chain extends Block {}
