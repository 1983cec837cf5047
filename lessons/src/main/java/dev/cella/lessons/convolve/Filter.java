package dev.cella.lessons.convolve;

import java.util.Arrays;
import java.util.Locale;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * One filter of a layer: a kernel for each channel of its input, and a bias that is added to each sum.
 *
 * <p>Its parameters are {@code C · k · k + 1}. Source: Goodfellow, Bengio, Courville, Deep Learning (2016), section
 * 9.5.
 *
 * @param weights {@code [C, k, k]}: as deep as its input has channels
 * @param bias added once to each number of the map
 */
public record Filter(INDArray weights, double bias) {

    /** @throws IllegalArgumentException if the weights are not {@code [C, k, k]} */
    public Filter {
        if (weights.rank() != 3 || weights.size(1) != weights.size(2)) {
            throw new IllegalArgumentException("weights of shape " + Arrays.toString(weights.shape())
                    + " are not a filter (must be [C, k, k], a kernel for each channel); try filter(kernel,"
                    + " kernel, kernel)");
        }
    }

    /**
     * Creates a filter from its kernels, one for each channel in order, with bias 0.
     *
     * @param kernels {@code [k, k]}, all of the same size
     * @throws IllegalArgumentException if there is none, or their sizes differ
     */
    public static Filter filter(INDArray... kernels) {
        if (kernels.length == 0) {
            throw new IllegalArgumentException(
                    "a filter of 0 kernels sees no channel (must be one for each channel); try filter(kernel)");
        }
        for (INDArray kernel : kernels) {
            if (kernel.rank() != 2 || !kernel.equalShapes(kernels[0])) {
                throw new IllegalArgumentException("kernels of shapes " + Arrays.toString(kernels[0].shape()) + " and "
                        + Arrays.toString(kernel.shape())
                        + " do not make a filter (all must be [k, k] of the same size); pad the smaller one with"
                        + " zeros");
            }
        }
        return new Filter(Nd4j.stack(0, kernels), 0);
    }

    /**
     * Creates a filter with one weight per channel, {@code [C, 1, 1]}, and bias 0. It mixes channels and ignores
     * neighbors. Source: Lin, Chen, Yan, "Network in network" (2014), section 3.
     */
    public static Filter oneByOne(double... weights) {
        return new Filter(Nd4j.createFromArray(weights).reshape(weights.length, 1, 1), 0);
    }

    /** Returns the same weights with this bias. */
    public Filter withBias(double other) {
        return new Filter(weights, other);
    }

    /** Returns how many channels its input must have: C. */
    public int depth() {
        return (int) weights.size(0);
    }

    /** Returns the kernel for one channel, {@code [k, k]}. */
    public INDArray kernel(int channel) {
        return weights.slice(channel);
    }

    /** Returns {@code 3x3x3 filter, bias 0.5}. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%dx%dx%d filter, bias %s", depth(), weights.size(1), weights.size(2), bias);
    }
}
