package dev.cella.lessons.dense.figure;

import dev.cella.lessons.draw.Figure;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Figures of lesson 03: what becomes of neighbors when an image is written in one row. */
public final class DenseFigures {
    private DenseFigures() {}

    /**
     * Draws an image with a pixel and its eight neighbors marked, and below it the part of the flattened row in which these
     * nine lie.
     *
     * @param image gray, {@code [H, W]} or {@code [1, H, W]}
     * @param row of the pixel in the middle, from 1 to H − 2
     * @param column of the pixel in the middle, from 1 to W − 2
     * @throws IllegalArgumentException if the image is not gray, or the pixel lies on the border and has fewer neighbors
     */
    public static Figure neighborsInRow(INDArray image, int row, int column) {
        return NeighborsFigure.of(image, row, column);
    }
}
