package dev.cella.lessons.pool.figure;

import dev.cella.lessons.draw.Figure;
import dev.cella.lessons.draw.Figures;
import dev.cella.lessons.pool.Flattening;

/** The nouns of flattening, in the manner of {@link Figures}. */
public final class FlatteningFigures {
    private FlatteningFigures() {}

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
