package dev.cella.lessons.residual.figure;

import dev.cella.lessons.draw.NamedArray;
import dev.cella.lessons.draw.chart.XYFigure;
import java.util.List;

/** Figures of lesson 18: how far gradients reach. */
public final class ResidualFigures {
    private ResidualFigures() {}

    /**
     * Draws the size of each layer's gradient on a logarithmic axis, from the first layer to the last: one line per net, and
     * nets may have different depths.
     *
     * @param nets norms as {@code gradientNorms(net, x, y)} returns them, at least 2 each and greater than 0
     * @throws IllegalArgumentException if there is no net, or one has fewer than two layers
     */
    public static XYFigure gradientLines(NamedArray... nets) {
        return GradientLines.of(List.of(nets));
    }
}
