package dev.cella.lessons.pool.figure;

import dev.cella.lessons.draw.Figure;
import dev.cella.lessons.pool.Pool;
import org.nd4j.linalg.api.ndarray.INDArray;

/** The nouns of pooling: how a shift is measured, and what larger windows keep and forget. */
public final class PoolingFigures {
    private PoolingFigures() {}

    /**
     * Draws two frames on one image, and beside it what each shows: in the second, everything lies {@code shift} columns
     * further right.
     *
     * @param image gray {@code [H, W]} or {@code [1, H, W]}
     * @param shift columns from one frame to the other, from 1 to W − 1
     * @throws IllegalArgumentException if the image has another shape, or the shift leaves no column
     */
    public static Figure shiftFrames(INDArray image, int shift) {
        return ShiftFrames.of(image, shift);
    }

    /**
     * Draws a map pooled with several windows, on one scale and each result as large as the map; below it how many numbers are
     * left and the largest of them.
     *
     * @param map {@code [H, W]}
     * @param windows values along a side of each window; both sides of the map are multiples of them
     * @throws IllegalArgumentException if the map has another shape, or a window does not fill it
     */
    public static Figure coarser(INDArray map, Pool kind, int... windows) {
        return CoarserMaps.of(map, kind, windows);
    }
}
