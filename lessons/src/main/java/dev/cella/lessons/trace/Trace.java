package dev.cella.lessons.trace;

import java.util.List;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * An operation step by step: what it was given, the map it made, and one step per value of the map.
 *
 * @param <S> a step, which knows all that went into its value
 */
public interface Trace<S> {
    /** Returns what the operation was given, {@code [H, W]} or {@code [C, H, W]}. */
    INDArray input();

    /** Returns what it made, {@code [H', W']} or {@code [C, H', W']}. */
    INDArray map();

    /** Returns all steps in order, channel by channel and row by row; each is computed when it is asked for. */
    List<S> steps();

    /**
     * Returns the step that made one value of the map.
     *
     * @param position row and column of the value, from 0; in a map {@code [C, H', W']} the channel comes first
     * @throws IllegalArgumentException if the map has no such position
     */
    default S step(int... position) {
        return steps().get(MapShape.of(map()).index(position));
    }
}
