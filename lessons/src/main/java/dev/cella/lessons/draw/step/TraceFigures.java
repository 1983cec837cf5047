package dev.cella.lessons.draw.step;

import dev.cella.lessons.draw.Figure;
import dev.cella.lessons.trace.Trace;

/** The nouns of traces: the same three for every operation that is followed step by step. */
public final class TraceFigures {
    private TraceFigures() {}

    /**
     * Draws the key steps of a trace, one frame each: what the step reads, what it computes, and the map as far as it is
     * filled.
     *
     * @param numbers of the steps to show, from 1; none lets the figure choose: the first, the greatest and the least value,
     *     the last
     * @throws IllegalArgumentException if there is no step of such a number, or the trace cannot be drawn
     */
    public static Figure filmStrip(Trace<?> trace, int... numbers) {
        return FilmStrip.of(trace).figure(numbers);
    }

    /**
     * Draws one step of a trace, as large as a page allows.
     *
     * @param number of the step, from 1
     * @throws IllegalArgumentException if there is no such step, or the trace cannot be drawn
     */
    public static Figure step(Trace<?> trace, int number) {
        return FilmStrip.of(trace).step(number);
    }

    /**
     * Draws the arithmetic of one step with its numbers as matrices: of a convolution the window, the kernel, their products
     * and the sum.
     *
     * @param position row and column of the step's value in the map, from 0; with several channels the channel comes first
     * @throws IllegalArgumentException if there is no such position, or the trace cannot be drawn
     */
    public static Figure products(Trace<?> trace, int... position) {
        return FilmStrip.of(trace).products(position);
    }
}
