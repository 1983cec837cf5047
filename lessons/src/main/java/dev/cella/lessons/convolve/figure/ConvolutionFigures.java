package dev.cella.lessons.convolve.figure;

import dev.cella.lessons.convolve.Convolution;
import dev.cella.lessons.draw.Figure;

/** Figures of one convolution: a single window as arithmetic, and the steps of the whole. */
public final class ConvolutionFigures {
    private ConvolutionFigures() {}

    /**
     * One window of a convolution as arithmetic: its pixels, the weights upon them, the products, and their sum.
     *
     * @param row of the window, from 0
     * @param column of the window, from 0
     * @throws IllegalArgumentException if there is no window at this place
     */
    public static Figure products(Convolution trace, int row, int column) {
        return WindowFigure.of(trace, row, column);
    }

    /**
     * The telling steps of a convolution, one frame each: the window on the image, the feature map as far as it has come, and
     * the arithmetic written out.
     *
     * @param windows numbers of the windows to show, from 0; none lets the figure choose the first, the greatest and the
     *     least sum, and the last; of a small image also the ends of the first row
     * @throws IllegalArgumentException if there is no window of such a number
     */
    public static Figure filmStrip(Convolution trace, int... windows) {
        return FilmStrip.of(trace, windows);
    }

    /**
     * One step of a convolution, large: the window on the image, the feature map as far as it has come, the arithmetic, and
     * for a kernel of up to 5 × 5 weights also window, kernel, products and sum as matrices.
     *
     * @param window its number, from 0
     * @throws IllegalArgumentException if there is no window of such a number
     */
    public static Figure step(Convolution trace, int window) {
        return FilmStrip.step(trace, window);
    }
}
