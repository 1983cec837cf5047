package dev.cella.lessons.handmade.figure;

import dev.cella.lessons.draw.chart.XYFigure;
import java.util.List;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Figures of lesson 04: what features say about classes, and which way gradients point. */
public final class HandmadeFigures {
    private HandmadeFigures() {}

    /**
     * Draws the mean of each feature for each class, one row per feature: the farther apart the dots, the more the feature says.
     *
     * @param names of the features, F
     * @param table z-scores, {@code [N, F]}
     * @param labels N of them, from 0
     * @param classNames one for each class
     * @throws IllegalArgumentException if names, table and labels do not fit together, or a class has no image
     */
    public static XYFigure classMeans(List<String> names, INDArray table, int[] labels, List<String> classNames) {
        return ClassMeans.of(names, table, labels, classNames);
    }

    /**
     * Draws shares as bars, with names to the left.
     *
     * @param names one for each share
     * @param shares at least 0
     * @throws IllegalArgumentException if there is not one name per share
     */
    public static XYFigure shares(List<String> names, double... shares) {
        return Shares.of(names, shares);
    }
}
