package dev.cella.lessons.segment;

import dev.cella.lessons.trace.JavaArrays;
import java.util.Arrays;
import java.util.Locale;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A threshold chosen by Otsu's method: the one that makes the means of dark and bright pixels differ most, weighted by how many
 * pixels are dark and bright. It needs no training and no labels.
 *
 * <p>Of all thresholds, it maximizes {@code w₀ · w₁ · (m₀ − m₁)²}, with the shares w and the means m of both groups, over a
 * histogram of 256 bins. Source: Otsu, A threshold selection method from gray-level histograms (1979), equation 14.
 *
 * @param threshold a pixel is bright if its value is above it
 * @param candidates the middle of each bin, in the unit of the image
 * @param separation {@code w₀ · w₁ · (m₀ − m₁)²} of each candidate
 */
@SuppressWarnings("ArrayRecordComponent") // handed over, never changed
public record Otsu(double threshold, double[] candidates, double[] separation) {
    private static final int BINS = 256;

    /**
     * Chooses a threshold for one image.
     *
     * @param image of any shape, gray
     * @throws IllegalArgumentException if all pixels have the same value
     */
    public static Otsu otsu(INDArray image) {
        Contrast contrast = Contrast.of(image);
        double least = contrast.least();
        double width = contrast.range() / BINS;
        double[] counts = new double[BINS];
        for (double value : JavaArrays.values(image)) {
            counts[Math.min(BINS - 1, (int) ((value - least) / width))]++;
        }
        double[] candidates = new double[BINS];
        Arrays.setAll(candidates, i -> least + (i + 0.5) * width);
        double[] separation = separation(counts, candidates);
        int best = 0;
        for (int i = 1; i < BINS; i++) {
            best = separation[i] > separation[best] ? i : best;
        }
        return new Otsu(candidates[best], candidates, separation);
    }

    /** Tries each bin as the last one of the dark pixels. */
    private static double[] separation(double[] counts, double[] values) {
        double pixels = Arrays.stream(counts).sum();
        double total = 0;
        for (int i = 0; i < BINS; i++) {
            total += counts[i] * values[i];
        }
        double[] separation = new double[BINS];
        double dark = 0;
        double darkSum = 0;
        for (int i = 0; i < BINS - 1; i++) {
            dark += counts[i];
            darkSum += counts[i] * values[i];
            double difference = darkSum / dark - (total - darkSum) / (pixels - dark);
            separation[i] = dark / pixels * (1 - dark / pixels) * difference * difference;
        }
        return separation;
    }

    /** Returns 1 where a pixel is brighter than the threshold and 0 elsewhere, in the shape of the image. */
    public INDArray mask(INDArray image) {
        return image.gt(threshold).castTo(DataType.FLOAT);
    }

    /**
     * Returns a mask for each image of a batch {@code [N, 1, H, W]}, each with a threshold of its own.
     *
     * @throws IllegalArgumentException if all pixels of an image have the same value; the message has its number, from 0
     */
    public static INDArray otsuMasks(INDArray images) {
        INDArray masks = images.like();
        for (int n = 0; n < images.size(0); n++) {
            masks.putSlice(n, otsuMask(images, n));
        }
        return masks;
    }

    private static INDArray otsuMask(INDArray images, int n) {
        INDArray image = images.slice(n);
        try {
            return otsu(image).mask(image);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "image " + n + " of 0 to " + (images.size(0) - 1) + ": " + e.getMessage(), e);
        }
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "threshold %.3f", threshold);
    }
}
