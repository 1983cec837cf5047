package dev.cella.lessons.segment;

import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The values between which a threshold can divide the pixels of an image.
 *
 * @param least the smallest value
 * @param greatest the largest value, more than the least
 */
public record Contrast(double least, double greatest) {
    /**
     * Rejects values that no threshold divides.
     *
     * @throws IllegalArgumentException if there are not two different values, or one is not a number
     */
    public Contrast {
        if (!(least < greatest)) {
            throw new IllegalArgumentException(
                    least == greatest
                            ? "all pixels have the value " + least
                                    + " (must be two different ones at least), so no threshold divides them; try another image"
                            : "the image holds no numbers (NaN), so no threshold divides them; try another image");
        }
    }

    /** Finds the least and the greatest value of an image of any shape. */
    public static Contrast of(INDArray image) {
        return new Contrast(image.minNumber().doubleValue(), image.maxNumber().doubleValue());
    }

    /** Returns the greatest value minus the least. */
    public double range() {
        return greatest - least;
    }
}
