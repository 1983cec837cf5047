package dev.cella.lessons.normalize;

import org.nd4j.linalg.api.ndarray.INDArray;

/** Scales pixels with nothing but the image itself. */
public final class Scaling {

    private Scaling() {}

    /**
     * Divides by the largest value of a byte: {@code x / 255}, so that 0 stays 0 (black) and 255 becomes 1.
     *
     * @param pixels of any shape, intensities from 0 to 255
     * @return the same shape, intensities from 0 to 1
     */
    public static INDArray divideBy255(INDArray pixels) {
        return pixels.div(255);
    }

    /**
     * Stretches to the full range: {@code (x − min) / (max − min)}, so that the darkest value becomes 0 and the
     * brightest 1.
     *
     * @param pixels of any shape
     * @return the same shape, from 0 to 1, both reached
     * @throws IllegalArgumentException if all pixels are equal
     */
    public static INDArray minMax(INDArray pixels) {
        double min = pixels.minNumber().doubleValue();
        double max = pixels.maxNumber().doubleValue();
        if (min == max) {
            throw new IllegalArgumentException("min-max scaling of pixels that are all " + min
                    + " would divide by max - min = 0 (at least two values must differ); try divideBy255");
        }
        return pixels.sub(min).div(max - min);
    }
}
