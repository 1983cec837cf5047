package dev.cella.lessons.handmade;

import dev.cella.lessons.handmade.Sobel.Side;

/** The words for filters made by hand. */
public final class ClassicFilters {
    private ClassicFilters() {}

    /**
     * A blur in which near pixels count more.
     *
     * @param size pixels along a side, odd
     * @param deviation σ, in pixels
     */
    public static Gaussian gaussian(int size, double deviation) {
        return new Gaussian(size, deviation);
    }

    /** The change from left to right, in gray values per pixel: positive where it gets brighter. */
    public static Sobel sobelX() {
        return new Sobel(Side.RIGHT);
    }

    /** The change from top to bottom, in gray values per pixel: positive where it gets brighter. */
    public static Sobel sobelY() {
        return new Sobel(Side.BELOW);
    }

    /** A pixel against its four neighbors: positive where it is darker than they are. */
    public static Laplacian laplacian() {
        return new Laplacian();
    }

    /**
     * Stripes of one width and one direction, under a bell half a wavelength wide.
     *
     * @param size pixels along a side, odd
     * @param wavelength pixels from one bright stripe to the next
     * @param degrees direction across the stripes: 0 for vertical stripes, 90 for horizontal ones
     */
    public static Gabor gabor(int size, double wavelength, double degrees) {
        return new Gabor(size, wavelength, degrees, wavelength / 2);
    }
}
