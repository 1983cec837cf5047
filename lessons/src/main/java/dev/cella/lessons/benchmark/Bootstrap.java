package dev.cella.lessons.benchmark;

import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import java.util.function.ToDoubleFunction;

/**
 * How far a score would move with other test images: the score of many samples that are drawn from the test images with
 * replacement.
 *
 * <p>Source: Efron and Tibshirani, An introduction to the bootstrap, 1993, chapter 13 (percentile interval).
 *
 * @param scores one for each sample, in ascending order
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares two of them
public record Bootstrap(double[] scores) {
    private static final double TAIL = 0.025;

    /**
     * Draws samples of as many images as there are, each image as often as chance wills, and measures each sample.
     *
     * @param images number of test images, at least 1
     * @param rounds number of samples, at least 40
     * @param seed the same seed draws the same samples
     * @param score of a sample, given the indices of its images; a sample without a score (NaN) does not count
     * @throws IllegalArgumentException if there are too few images or rounds, or no sample has a score
     */
    public static Bootstrap bootstrap(int images, int rounds, long seed, ToDoubleFunction<int[]> score) {
        if (images < 1 || rounds < 40) {
            throw new IllegalArgumentException("a bootstrap of " + images + " images in " + rounds
                    + " rounds has no interval (must be >= 1 and >= 40); try 1000 rounds");
        }
        Random random = new Random(seed);
        double[] scores = new double[rounds];
        for (int round = 0; round < rounds; round++) {
            int[] drawn = random.ints(images, 0, images).toArray();
            scores[round] = score.applyAsDouble(drawn);
        }
        double[] known = Arrays.stream(scores)
                .filter(value -> !Double.isNaN(value))
                .sorted()
                .toArray();
        if (known.length == 0) {
            throw new IllegalArgumentException("none of the " + rounds
                    + " samples has a score (at least one is needed);" + " measure images of several classes");
        }
        return new Bootstrap(known);
    }

    /** Returns the score below which 2.5 % of the samples lie. */
    public double low() {
        return scores[(int) (TAIL * scores.length)];
    }

    /** Returns the score above which 2.5 % of the samples lie. */
    public double high() {
        return scores[scores.length - 1 - (int) (TAIL * scores.length)];
    }

    /** Returns {@code 0.823 to 0.941 (95 % of 1000 samples)}. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.3f to %.3f (95 %% of %d samples)", low(), high(), scores.length);
    }
}
