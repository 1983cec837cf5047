package dev.cella.lessons.shape;

/**
 * A piece of a net: one layer, layers one after another, or branches that come together again. Blocks are values: they hold
 * no weights, and the same block can be put into several nets, or several times into one.
 */
public interface Block {}
