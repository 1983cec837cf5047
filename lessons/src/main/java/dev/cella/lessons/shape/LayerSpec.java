package dev.cella.lessons.shape;

/** One layer of a net as a value: how to write it in a cell, and what it does to a shape. */
public interface LayerSpec extends Chain {
    /** Returns the layer as written in a cell: {@code conv(8, 3).same()}. */
    String word();

    /**
     * Returns the shape of its output.
     *
     * @throws IllegalArgumentException if such an input does not fit; the message says why, and what to try
     */
    TensorShape output(TensorShape input);
}
