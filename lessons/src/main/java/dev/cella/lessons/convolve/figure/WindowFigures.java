package dev.cella.lessons.convolve.figure;

import dev.cella.lessons.convolve.ConvSpec;
import dev.cella.lessons.convolve.Convolution;
import dev.cella.lessons.draw.Figure;
import java.util.List;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Figures that show where a window lies, which value it gives, and which pixels a value depends on. */
public final class WindowFigures {
    private WindowFigures() {}

    /** Draws an image and its feature map side by side, with pixels of one size and with row and column numbers. */
    public static Figure imageAndMap(Convolution trace) {
        return ImageAndMap.of(trace);
    }

    /**
     * Draws {@link #imageAndMap(Convolution)} with a frame around one window and around the value that it gives.
     *
     * @param row of the value in the map, from 0
     * @param column of the value in the map, from 0
     * @throws IllegalArgumentException if the map has no such value
     */
    public static Figure imageAndMap(Convolution trace, int row, int column) {
        return ImageAndMap.of(trace, row, column);
    }

    /**
     * Draws, for each stride, the image with a dot in the middle of each window, and below it the map. Rows and columns that
     * lie in no window are orange.
     *
     * @param image gray {@code [H, W]} or {@code [1, H, W]}
     * @param kernel {@code [k, k]}
     * @param strides one column each
     * @throws IllegalArgumentException if there is no stride, one is below 1, or the kernel does not fit
     */
    public static Figure strideOverview(INDArray image, INDArray kernel, int... strides) {
        return StrideOverview.of(image, kernel, strides);
    }

    /**
     * Draws one row of an image and of each map above it, and follows the middle value of the last map down to the pixels
     * that it depends on.
     *
     * @param size pixels in the row
     * @param layers from the image on, at least one
     * @throws IllegalArgumentException if there are no layers, one does not fit, or the row is too long to be drawn
     */
    public static Figure lookBack(int size, List<ConvSpec> layers) {
        return LookBack.of(size, layers);
    }
}
