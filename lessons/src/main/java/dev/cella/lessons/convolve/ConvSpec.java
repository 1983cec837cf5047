package dev.cella.lessons.convolve;

import dev.cella.lessons.shape.LayerSpec;
import dev.cella.lessons.shape.Rounded;
import dev.cella.lessons.shape.TensorShape;
import java.util.Arrays;
import java.util.Collections;
import java.util.Locale;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * All settings of a convolution. The same value is the arithmetic of a lesson and a layer of a net.
 *
 * <p>The kernel has the same size along each side: k on a sequence, k×k on an image, k×k×k on a volume. Source: V.
 * Dumoulin and F. Visin, "A guide to convolution arithmetic for deep learning", 2016, relation 15.
 *
 * @param filters F, how many feature maps come out
 * @param kernelSize k, weights along a side of the kernel
 * @param stride pixels from one window to the next
 * @param padding zeros added at each side
 * @param isSame whether the padding follows the kernel and the dilation, as {@link #same} does
 * @param dilation pixels from one weight to the next; 1 leaves no gaps
 * @param hasBias whether one learned number per filter is added to each sum
 */
public record ConvSpec(
        int filters, int kernelSize, int stride, int padding, boolean isSame, int dilation, boolean hasBias)
        implements LayerSpec {

    /** @throws IllegalArgumentException if a number is too small, or no padding keeps the size of the input */
    public ConvSpec {
        if (filters < 1 || kernelSize < 1 || stride < 1 || padding < 0 || dilation < 1) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "conv(%d, %d) with stride %d, padding %d and dilation %d is not a convolution (padding must be >="
                            + " 0, the others >= 1); try conv(8, 3)",
                    filters,
                    kernelSize,
                    stride,
                    padding,
                    dilation));
        }
        int span = dilation * (kernelSize - 1) + 1;
        if (isSame && span % 2 == 0) {
            throw new IllegalArgumentException("no padding keeps the size under a kernel that spans " + span
                    + " pixels (the same number of zeros at both sides needs an odd span); try kernel size "
                    + (kernelSize + 1));
        }
        padding = isSame ? span / 2 : padding;
    }

    /** Describes one filter with stride 1, no padding and no gaps: {@code conv(3).stride(2).padding(1)}. */
    public static ConvSpec conv(int kernelSize) {
        return conv(1, kernelSize);
    }

    /**
     * Describes several filters over the same input, {@code [C, H, W] -> [filters, H', W']}, with stride 1, no padding
     * and no gaps.
     *
     * @throws IllegalArgumentException if a number is below 1
     */
    public static ConvSpec conv(int filters, int kernelSize) {
        return new ConvSpec(filters, kernelSize, 1, 0, false, 1, true);
    }

    /** Returns the same with another stride. */
    public ConvSpec stride(int pixels) {
        return new ConvSpec(filters, kernelSize, pixels, padding, isSame, dilation, hasBias);
    }

    /** Returns the same with another padding. */
    public ConvSpec padding(int zeros) {
        return new ConvSpec(filters, kernelSize, stride, zeros, false, dilation, hasBias);
    }

    /**
     * Returns the same with the padding that keeps the size at stride 1, {@code (span − 1) / 2}; stride 2 then halves
     * it, rounded up.
     *
     * @throws IllegalArgumentException if the kernel spans an even number of pixels
     */
    public ConvSpec same() {
        return new ConvSpec(filters, kernelSize, stride, padding, true, dilation, hasBias);
    }

    /** Returns the same with another dilation. */
    public ConvSpec dilation(int pixels) {
        return new ConvSpec(filters, kernelSize, stride, padding, isSame, pixels, hasBias);
    }

    /** Returns the same without bias, for use before a normalization, which would subtract it again. */
    public ConvSpec noBias() {
        return new ConvSpec(filters, kernelSize, stride, padding, isSame, dilation, false);
    }

    /** Returns how many pixels of a side a window covers: {@code dilation · (kernelSize − 1) + 1}. */
    public int span() {
        return dilation * (kernelSize - 1) + 1;
    }

    /**
     * Returns the pixels along a side of the output: {@code ⌊(size + 2 · padding − span) / stride⌋ + 1}.
     *
     * @param size pixels along that side of the input
     * @throws IllegalArgumentException if the kernel does not fit
     */
    public int outputSize(int size) {
        if (!fits(size)) {
            throw new IllegalArgumentException(misfit(size));
        }
        return (size + 2 * padding - span()) / stride + 1;
    }

    /** Returns whether a window fits inside a padded input of {@code size} pixels along a side. */
    public boolean fits(int size) {
        return span() <= size + 2 * padding;
    }

    /** Explains why the kernel does not fit an input of {@code size} pixels along a side. */
    public String misfit(int size) {
        return Misfit.ofSide(this, size);
    }

    /**
     * Returns the output size with its arithmetic: {@code (28 + 2·1 − 3) / 2 + 1 = 14.5, rounded down to 14}.
     *
     * @throws IllegalArgumentException if the kernel does not fit
     */
    public String formula(int size) {
        double steps = size + 2 * padding - span();
        return String.format(
                Locale.ROOT,
                "(%d + 2·%d − %d) / %d + 1 = %s",
                size,
                padding,
                span(),
                stride,
                Rounded.down(steps / stride + 1, outputSize(size)));
    }

    /**
     * Returns the shape of the output, {@code [C, H, W] -> [filters, H', W']}; likewise for sequences and volumes.
     *
     * @throws IllegalArgumentException if the kernel does not fit, or the input is a row of numbers
     */
    @Override
    public TensorShape output(TensorShape input) {
        Misfit.check(this, input);
        return input.withChannels(filters).withSides(this::outputSize);
    }

    /**
     * Returns the number of weights of all filters on an image of {@code channels} channels: {@code filters · channels
     * · kernelSize²}.
     */
    public long weights(int channels) {
        return (long) filters * channels * kernelSize * kernelSize;
    }

    /**
     * Returns the number of parameters on an image: the {@link #weights}, and one bias per filter if there are biases.
     */
    public long parameters(int channels) {
        return weights(channels) + (hasBias ? filters : 0);
    }

    /**
     * Returns the number of multiply-adds for one example: each number of the output takes {@code channels · k²}.
     *
     * @throws IllegalArgumentException if the kernel does not fit
     */
    public long multiplyAdds(TensorShape input) {
        long window = Math.round(Math.pow(kernelSize, input.dimensions()));
        return output(input).values() * window * input.channels();
    }

    /**
     * Returns the parameters on an image of {@code channels} channels with their arithmetic: {@code 8 · (3·5·5 + 1) =
     * 608}.
     */
    public String count(int channels) {
        return String.format(
                Locale.ROOT,
                "%d · (%d·%d·%d%s) = %,d",
                filters,
                channels,
                kernelSize,
                kernelSize,
                hasBias ? " + 1" : "",
                parameters(channels));
    }

    /**
     * Slides one kernel over one gray image with these settings: zeros around the image, gaps between the weights,
     * steps of the stride.
     *
     * @param image gray {@code [H, W]} or {@code [1, H, W]}
     * @param kernel {@code [kernelSize, kernelSize]}
     * @throws IllegalArgumentException if a shape is wrong, or the kernel does not fit
     */
    public Convolution convolve(INDArray image, INDArray kernel) {
        boolean gray = image.rank() == 2 || (image.rank() == 3 && image.size(0) == 1);
        if (!gray || !Arrays.equals(kernel.shape(), new long[] {kernelSize, kernelSize})) {
            throw new IllegalArgumentException("image " + Arrays.toString(image.shape()) + " and kernel "
                    + Arrays.toString(kernel.shape())
                    + " were given, but this takes a gray image [H, W] or [1, H, W] and"
                    + " a kernel [" + kernelSize + ", " + kernelSize + "]; try toGray(image), or another kernel");
        }
        return Convolution.convolve(Padded.pad(image, padding), Kernels.dilated(kernel, dilation), stride);
    }

    /** Returns the kernel's size for a figure or an error: {@code 5x5} on an image, {@code 5} on a sequence. */
    public String kernel(int dimensions) {
        return String.join("x", Collections.nCopies(dimensions, Integer.toString(kernelSize)));
    }

    /** Returns the layer as code: {@code conv(8, 3).stride(2).same()}. */
    @Override
    public String word() {
        return "conv(" + (filters == 1 ? "" : filters + ", ") + kernelSize + ")"
                + (stride == 1 ? "" : ".stride(" + stride + ")")
                + (isSame ? ".same()" : padding == 0 ? "" : ".padding(" + padding + ")")
                + (dilation == 1 ? "" : ".dilation(" + dilation + ")")
                + (hasBias ? "" : ".noBias()");
    }

    /** Returns the {@link #word}. */
    @Override
    public String toString() {
        return word();
    }
}
