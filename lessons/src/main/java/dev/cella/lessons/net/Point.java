package dev.cella.lessons.net;

import dev.cella.lessons.shape.TensorShape;

/**
 * An output in a net that is being put together.
 *
 * @param from the layer, the joint or the input that gives it
 * @param shape as the next layer sees it
 * @param beforeFlatten the shape as it is given, if the next layer has to lay it out in a row first; otherwise null
 * @param isShared whether others may read it, too, so that nothing may be changed about it
 */
record Point(String from, TensorShape shape, TensorShape beforeFlatten, boolean isShared) {
    Point(String from, TensorShape shape) {
        this(from, shape, null, false);
    }

    Point flattened() {
        return shape.isRow() ? this : new Point(from, shape.flattened(), shape, isShared);
    }

    Point shared() {
        return new Point(from, shape, beforeFlatten, true);
    }
}
