package dev.cella.lessons.image;

import dev.cella.lessons.trace.JavaArrays;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Counts intensities: the numbers behind a histogram. */
public final class Intensities {

    /** The number of values that one byte can have. */
    public static final int LEVELS = 256;

    private Intensities() {}

    /** Returns the value of white on the scale of images: 255 if they are stored as bytes, 1 if no value is greater. */
    public static int white(INDArray images) {
        return images.maxNumber().doubleValue() > 1 ? LEVELS - 1 : 1;
    }

    /**
     * Counts how often each intensity occurs: {@code counts[v]} is the number of values equal to {@code v}.
     *
     * @param image of any shape, holding whole numbers from 0 to 255
     * @return 256 counts; their sum is the number of values in the image
     * @throws IllegalArgumentException if a value is not a whole number from 0 to 255
     */
    public static int[] countIntensities(INDArray image) {
        int[] counts = new int[LEVELS];
        for (float value : JavaArrays.floats(image)) {
            if (value < 0 || value > 255 || value != Math.rint(value)) {
                throw new IllegalArgumentException("intensity " + value
                        + " is not a whole number from 0 to 255, so it cannot be counted; use the image with"
                        + " scale ZERO_TO_255");
            }
            counts[(int) value]++;
        }
        return counts;
    }
}
