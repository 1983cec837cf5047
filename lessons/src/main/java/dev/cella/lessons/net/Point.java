package dev.cella.lessons.net;

import dev.cella.lessons.shape.TensorShape;

/**
 * An output in a net that is being put together.
 *
 * @param from the layer, the joint or the input that gives it
 * @param shape as the next layer sees it
 * @param beforeFlatten the shape as it is given, if the next layer has to lay it out in a row first; otherwise null
 * @param access what the next layer may do with it
 */
record Point(String from, TensorShape shape, TensorShape beforeFlatten, Access access) {
    /** Who may change the values of an output; DL4J's activation layer does so in inference. */
    enum Access {
        /** The one layer that reads it. */
        FREE,
        /** Nobody: other layers may read it, too. */
        SHARED,
        /** Nobody: it is the array that the caller gave to the net. */
        INPUT
    }

    static Point input(TensorShape shape) {
        return new Point(Wiring.INPUT, shape, null, Access.INPUT);
    }

    static Point output(String from, TensorShape shape) {
        return new Point(from, shape, null, Access.FREE);
    }

    Point flattened() {
        return shape.isRow() ? this : new Point(from, shape.flattened(), shape, access);
    }

    /** The same output for a block that is not its only reader. */
    Point shared() {
        return access == Access.INPUT ? this : new Point(from, shape, beforeFlatten, Access.SHARED);
    }
}
