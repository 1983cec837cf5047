package dev.cella.lessons.draw.step;

import dev.cella.lessons.draw.Figure;
import dev.cella.lessons.trace.MapShape;

/**
 * How the steps of one operation are drawn, made for one trace.
 *
 * @param <S> a step
 */
public interface StepDrawing<S> {
    /** Returns what a step is called: {@code window}, {@code pixel}, {@code value}. */
    String noun();

    /**
     * Returns what a film strip and a step view show of a step.
     *
     * @throws IllegalArgumentException if the steps of this trace cannot be drawn
     */
    StepFrame frame(S step);

    /** Returns where a step is, in words: {@code row 5, column 18}; by default, where in the map its value is. */
    default String position(MapShape shape, int index) {
        return shape.words(index);
    }

    /** Draws the arithmetic of a step with its numbers as matrices. */
    Figure products(S step);

    /** Returns whether a large step shows its products below: where its frame cannot show all numbers. */
    default boolean showsProducts() {
        return false;
    }
}
