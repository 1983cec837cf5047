package dev.cella.lessons.handmade;

import dev.cella.lessons.convolve.Kernels;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * How much brighter it gets per pixel in one direction: a difference of two columns (or rows), in which the middle counts twice.
 *
 * <p>Divided by 8, the answer is in gray values per pixel: on a ramp that rises by 1 per pixel, it is 1. Source: I. Sobel and G.
 * Feldman, A 3×3 isotropic gradient operator for image processing (1968), as described in Duda and Hart, Pattern Classification
 * and Scene Analysis (1973), section 7.3.
 *
 * @param brighter the side on which a positive answer finds the brighter pixels
 */
public record Sobel(Side brighter) implements ClassicFilter {
    /** A side of a window. */
    public enum Side {
        /** The right column. */
        RIGHT,
        /** The lowest row. */
        BELOW
    }

    @Override
    public INDArray kernel() {
        INDArray right = Kernels.kernel(-1, 0, 1, -2, 0, 2, -1, 0, 1).div(8);
        return brighter == Side.RIGHT ? right : right.transpose().dup('c');
    }

    @Override
    public String name() {
        return brighter == Side.RIGHT ? "Sobel x" : "Sobel y";
    }
}
