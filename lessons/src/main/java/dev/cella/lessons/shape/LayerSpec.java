package dev.cella.lessons.shape;

/** One layer of a net as a value: the word that a cell writes for it, and what it does to a shape. */
public interface LayerSpec extends Chain {
    /** The layer as a cell writes it: {@code conv(8, 3).same()}. */
    String word();

    /**
     * The shape of its output.
     *
     * @throws IllegalArgumentException if such an input does not fit; the message says why, and what to try
     */
    TensorShape output(TensorShape input);
}
