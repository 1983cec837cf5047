package dev.cella.lessons.handmade;

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
    public double[][] weights() {
        double[][] weights = brighter == Side.RIGHT
                ? new double[][] {{-1, 0, 1}, {-2, 0, 2}, {-1, 0, 1}}
                : new double[][] {{-1, -2, -1}, {0, 0, 0}, {1, 2, 1}};
        return Sides.scaled(weights, 1 / 8.0);
    }

    @Override
    public String name() {
        return brighter == Side.RIGHT ? "Sobel x" : "Sobel y";
    }
}
