package dev.cella.lessons.net;

import dev.cella.lessons.shape.TensorShape;

/**
 * An output in a net that is being put together.
 *
 * @param from the layer, the joint or the input that gives it
 * @param given its shape
 * @param isFlat whether the next layer has to lay it out in a row first
 * @param access what the next layer may do with it
 */
record Point(String from, TensorShape given, boolean isFlat, Access access) {
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
        return new Point(Wiring.INPUT, shape, false, Access.INPUT);
    }

    static Point output(String from, TensorShape shape) {
        return new Point(from, shape, false, Access.FREE);
    }

    /** The shape as the next layer sees it. */
    TensorShape shape() {
        return isFlat ? given.flattened() : given;
    }

    Point flattened() {
        return new Point(from, given, !given.isRow(), access);
    }

    /** The same output for a block that is not its only reader. */
    Point shared() {
        return access == Access.INPUT ? this : new Point(from, given, isFlat, Access.SHARED);
    }
}
