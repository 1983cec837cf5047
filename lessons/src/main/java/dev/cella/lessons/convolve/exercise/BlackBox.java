package dev.cella.lessons.convolve.exercise;

import dev.cella.lessons.check.SentImage;
import java.util.Random;

/** A filter that keeps its kernel of 3 × 3 whole numbers to itself: you can only try it. */
public final class BlackBox {

    private final double[][] kernel;

    private BlackBox(double[][] kernel) {
        this.kernel = kernel;
    }

    /** Returns a box to try; another seed gives another kernel. */
    public static BlackBox of(long seed) {
        return of(new Random(seed));
    }

    static BlackBox of(Random random) {
        return new BlackBox(Grids.whole(random, 3, 3));
    }

    /**
     * Returns what the filter makes of an image, {@code [H][W] -> [H − 2][W − 2]}.
     *
     * @throws IllegalArgumentException if the image is smaller than 3 × 3 or its rows have different lengths
     */
    public double[][] filter(double[][] image) {
        SentImage.require(image, 3, "kernel", "new double[5][5]");
        return Grids.slide(image, kernel);
    }

    double[][] kernel() {
        return kernel;
    }
}
