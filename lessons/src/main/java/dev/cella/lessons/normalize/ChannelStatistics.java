package dev.cella.lessons.normalize;

import dev.cella.lessons.trace.JavaArrays;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.indexing.NDArrayIndex;

/**
 * Mean and standard deviation of each channel over all images and all pixels of a set.
 *
 * <p>With M = N · H · W values in a channel c: mean μ = (1/M) Σ x, standard deviation σ = √((1/M) Σ (x − μ)²). Compute
 * them from the training set and apply the same ones to validation and test: statistics of the test set would tell the
 * network something about images that it must not have seen. Source: LeCun, Bottou, Orr, Müller, "Efficient BackProp"
 * (1998), section 4.3.
 *
 * @param means μ of each channel
 * @param deviations σ of each channel, on the scale of the pixels
 */
public record ChannelStatistics(List<Double> means, List<Double> deviations) {

    public ChannelStatistics {
        means = List.copyOf(means);
        deviations = List.copyOf(deviations);
    }

    /**
     * Measures a set of images.
     *
     * @param images {@code [N, C, H, W]}
     * @throws IllegalArgumentException unless the images have four axes
     */
    public static ChannelStatistics of(INDArray images) {
        requireSet(images);
        List<Double> means = new ArrayList<>();
        List<Double> deviations = new ArrayList<>();
        for (int c = 0; c < images.size(1); c++) {
            float[] pixels = JavaArrays.floats(channel(images, c)); // N · H · W values
            double mean = mean(pixels);
            means.add(mean);
            deviations.add(Math.sqrt(variance(pixels, mean)));
        }
        return new ChannelStatistics(means, deviations);
    }

    /**
     * Measures a set of images as a whole: one mean and one standard deviation, which every channel then uses.
     *
     * @param images {@code [N, C, H, W]}
     * @throws IllegalArgumentException unless the images have four axes
     */
    public static ChannelStatistics ofWholeSet(INDArray images) {
        requireSet(images);
        long[] shape = images.shape();
        ChannelStatistics whole = of(images.dup('c').reshape('c', shape[0], 1, shape[1] * shape[2], shape[3]));
        int channels = (int) shape[1];
        return new ChannelStatistics(
                Collections.nCopies(channels, whole.means.get(0)),
                Collections.nCopies(channels, whole.deviations.get(0)));
    }

    /**
     * Standardizes one image value by value.
     *
     * @param image {@code [C, H, W]}
     * @return the trace; its map equals the result of {@link #standardize}
     * @throws IllegalArgumentException if the image has another number of channels, or a channel has σ = 0
     */
    public Standardization trace(INDArray image) {
        return Standardization.of(image, this);
    }

    /**
     * Subtracts each channel's mean: {@code x − μ}, {@code [N, C, H, W] -> [N, C, H, W]}.
     *
     * @throws IllegalArgumentException if the images have another number of channels
     */
    public INDArray center(INDArray images) {
        requireChannels(images);
        INDArray centered = images.dup();
        for (int c = 0; c < means.size(); c++) {
            channel(centered, c).subi(means.get(c));
        }
        return centered;
    }

    /**
     * Subtracts the mean and divides by the standard deviation: {@code z = (x − μ) / σ}, {@code [N, C, H, W] -> [N, C, H,
     * W]}.
     *
     * @throws IllegalArgumentException if the images have another number of channels, or a channel has σ = 0
     */
    public INDArray standardize(INDArray images) {
        requireSpread();
        INDArray standardized = center(images);
        for (int c = 0; c < means.size(); c++) {
            channel(standardized, c).divi(deviations.get(c));
        }
        return standardized;
    }

    /** Returns one line per channel, to four decimals. */
    @Override
    public String toString() {
        return IntStream.range(0, means.size())
                .mapToObj(c -> String.format(
                        Locale.ROOT,
                        "channel %d: mean %s, standard deviation %s",
                        c,
                        fourDecimals(means.get(c)),
                        fourDecimals(deviations.get(c))))
                .collect(Collectors.joining("\n"));
    }

    /** Turns a negative zero into a plain one by adding 0.0. */
    private static String fourDecimals(double number) {
        return String.format(Locale.ROOT, "%.4f", Math.rint(number * 1e4) / 1e4 + 0.0);
    }

    private static double mean(float[] pixels) {
        double sum = 0;
        for (float pixel : pixels) {
            sum += pixel;
        }
        return sum / pixels.length;
    }

    private static double variance(float[] pixels, double mean) {
        double sum = 0;
        for (float pixel : pixels) {
            sum += (pixel - mean) * (pixel - mean);
        }
        return sum / pixels.length;
    }

    /** Returns a view of one channel of all images, {@code [N, C, H, W] -> [N, H, W]}. */
    private static INDArray channel(INDArray images, int c) {
        return images.get(NDArrayIndex.all(), NDArrayIndex.point(c), NDArrayIndex.all(), NDArrayIndex.all());
    }

    private static void requireSet(INDArray images) {
        if (images.rank() != 4) {
            throw new IllegalArgumentException("statistics need a set of images [N, C, H, W], but this has shape "
                    + Arrays.toString(images.shape()) + "; use all training images, not one");
        }
    }

    /** @throws IllegalArgumentException if all values of a channel are equal */
    void requireSpread() {
        int constant = deviations.indexOf(0.0);
        if (constant >= 0) {
            throw new IllegalArgumentException("channel " + constant + " is " + means.get(constant)
                    + " everywhere, so its standard deviation is 0 and z = (x - mean) / deviation has no value"
                    + " (deviation must be > 0); leave this channel out, or try center");
        }
    }

    private void requireChannels(INDArray images) {
        if (images.rank() != 4 || images.size(1) != means.size()) {
            throw new IllegalArgumentException(
                    "these statistics are of " + means.size() + " channel(s), but the images have shape "
                            + Arrays.toString(images.shape()) + " (must be [N, " + means.size()
                            + ", H, W]); compute the statistics from a training set of the same kind");
        }
    }
}
