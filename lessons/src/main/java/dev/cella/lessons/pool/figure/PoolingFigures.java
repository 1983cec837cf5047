package dev.cella.lessons.pool.figure;

import dev.cella.lessons.draw.Figure;
import dev.cella.lessons.draw.Figures;
import dev.cella.lessons.pool.Flattening;
import dev.cella.lessons.pool.Pooling;

/** The nouns of pooling and flattening, in the manner of {@link Figures}. */
public final class PoolingFigures {
    private PoolingFigures() {}

    /**
     * The telling steps of a pooling, one frame each: the window on the map with a ring around the value that wins, what is
     * done to the values, and the pooled map as far as it has come.
     *
     * @param windows numbers of the windows to show, from 0; none lets the figure choose
     * @throws IllegalArgumentException if there is no window of such a number
     */
    public static Figure filmStrip(Pooling trace, int... windows) {
        return PoolingFrames.strip(trace, windows);
    }

    /**
     * One step of a pooling, as large as a page allows.
     *
     * @param window its number, from 0
     * @throws IllegalArgumentException if there is no window of such a number
     */
    public static Figure step(Pooling trace, int window) {
        return PoolingFrames.step(trace, window);
    }

    /**
     * Where each pixel goes when maps are flattened: the maps with their values, a color a channel, and below them the row
     * with its numbering.
     *
     * @throws IllegalArgumentException if there are more than 40 values or 7 maps
     */
    public static Figure flattening(Flattening flat) {
        return FlatFigure.of(flat);
    }
}
