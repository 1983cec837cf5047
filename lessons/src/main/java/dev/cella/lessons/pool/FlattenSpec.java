package dev.cella.lessons.pool;

import dev.cella.lessons.shape.LayerSpec;
import dev.cella.lessons.shape.TensorShape;

/** Flattening as a layer of a net, {@code [C, H, W] -> [C·H·W]}: channel by channel, row by row, and nothing to learn. */
public enum FlattenSpec implements LayerSpec {
    /** The only instance, because there is nothing to set. */
    FLATTEN;

    @Override
    public TensorShape output(TensorShape input) {
        return input.flattened();
    }

    @Override
    public String word() {
        return "flatten()";
    }

    @Override
    public String toString() {
        return word();
    }
}
