package dev.cella.lessons.architecture.figure;

import dev.cella.lessons.draw.chart.XYFigure;
import tech.tablesaw.api.Table;

/** Figures of trained models. */
public final class ModelFigures {
    private ModelFigures() {}

    /**
     * Draws trained models as a map: parameters to the right on a logarithmic axis, accuracy upward, and each with the year of
     * its paper.
     *
     * @param models rows of {@code architectures()}, at least two
     * @throws IllegalArgumentException if there are fewer
     */
    public static XYFigure architectureMap(Table models) {
        return ArchitectureMap.of(models);
    }
}
