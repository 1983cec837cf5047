package dev.cella.lessons.shape;

/**
 * A part of a net: one layer, several layers in a row, or branches that join again. Blocks are values: they hold no
 * weights, and you can use the same block in several nets, or several times in one.
 */
public interface Block {}
