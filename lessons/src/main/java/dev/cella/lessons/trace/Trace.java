package dev.cella.lessons.trace;

import java.util.List;
import java.util.Optional;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * An operation step by step: its input, the map that it computed, and its steps: one per value of the map, unless the
 * operation says otherwise. A step of a transposed convolution belongs to a value of the input, for example.
 *
 * @param <S> a step, which knows everything that went into its value
 */
public interface Trace<S> {
    /** Returns the input of the operation, {@code [H, W]} or {@code [C, H, W]}; {@code [N, C, H, W]} where samples share statistics. */
    INDArray input();

    /** Returns its output, {@code [H', W']}, {@code [C, H', W']} or {@code [N, C, H', W']}. */
    INDArray map();

    /** Returns the operation as data, so that a page can repeat it without Java; empty if it cannot. */
    default Optional<Operation> operation() {
        return Optional.empty();
    }

    /** Returns all steps in order, usually channel by channel and row by row; each is computed on demand. */
    List<S> steps();

    /**
     * Returns the step that computed one value of the map.
     *
     * @param position row and column of the value, from 0; in a map {@code [C, H', W']} the channel comes first,
     *     counted through all samples in a batch
     * @throws IllegalArgumentException if the map has no such position
     */
    default S step(int... position) {
        return steps().get(MapShape.ofBatch(map()).index(position));
    }
}
