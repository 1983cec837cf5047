package dev.cella.lessons.net;

import dev.cella.lessons.shape.TensorShape;

/**
 * An output in a net that is being built.
 *
 * @param from the layer, the joint or the input that it comes from
 * @param given its shape
 * @param isFlat whether the next layer must lay it out in a row first
 * @param access what the next layer may do with it
 */
record Point(String from, TensorShape given, boolean isFlat, Access access) {
    /** Who may overwrite the values of an output, as DL4J's activation layer does in inference. */
    enum Access {
        /** The one layer that reads it. */
        FREE,
        /** Nobody: other layers may read it, too. */
        SHARED,
        /** Nobody: it is the array that the caller passed to the net. */
        INPUT
    }

    static Point input(TensorShape shape) {
        return new Point(Wiring.INPUT, shape, false, Access.INPUT);
    }

    static Point output(String from, TensorShape shape) {
        return new Point(from, shape, false, Access.FREE);
    }

    /** Returns the shape that the next layer sees. */
    TensorShape shape() {
        return isFlat ? given.flattened() : given;
    }

    Point flattened() {
        return new Point(from, given, !given.isRow(), access);
    }

    /** Returns the same output for a block that is not its only reader. */
    Point shared() {
        return access == Access.INPUT ? this : new Point(from, given, isFlat, Access.SHARED);
    }
}
