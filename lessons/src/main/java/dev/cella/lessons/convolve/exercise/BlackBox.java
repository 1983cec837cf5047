package dev.cella.lessons.convolve.exercise;

import java.util.Locale;
import java.util.Random;

/** A filter that keeps its kernel of 3 × 3 whole numbers to itself; it can only be tried. */
public final class BlackBox {

    private final double[][] kernel;

    private BlackBox(double[][] kernel) {
        this.kernel = kernel;
    }

    /** A box to try; another seed, another kernel. */
    public static BlackBox of(long seed) {
        return of(new Random(seed));
    }

    static BlackBox of(Random random) {
        return new BlackBox(Grids.whole(random, 3, 3));
    }

    /**
     * What the filter makes of a picture, {@code [H][W] -> [H − 2][W − 2]}.
     *
     * @throws IllegalArgumentException if the picture is smaller than 3 × 3 or its rows have different lengths
     */
    public double[][] filter(double[][] picture) {
        int width = picture.length == 0 ? 0 : picture[0].length;
        for (double[] row : picture) {
            if (row.length != width) {
                throw new IllegalArgumentException(String.format(
                                Locale.ROOT,
                                "rows of %d and %d pixels make no picture (all must be equally long);",
                                width,
                                row.length)
                        + " try new double[5][5]");
            }
        }
        if (picture.length < 3 || width < 3) {
            throw new IllegalArgumentException(String.format(
                            Locale.ROOT,
                            "a picture of %dx%d is smaller than the kernel (must be at least 3x3);",
                            picture.length,
                            width)
                    + " try new double[5][5]");
        }
        return Grids.slide(picture, kernel);
    }

    double[][] kernel() {
        return kernel;
    }
}
