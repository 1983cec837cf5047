package dev.cella.lessons.convolve;

import java.util.Arrays;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * All that can be set of a convolution with a square kernel.
 *
 * <p>Source: V. Dumoulin and F. Visin, "A guide to convolution arithmetic for deep learning", 2016, relation 15.
 *
 * @param kernelSize pixels along a side of the kernel
 * @param stride pixels from one window to the next
 * @param padding zeros added at each side
 * @param dilation pixels from one weight to the next; 1 leaves no gaps
 */
public record ConvolutionSetting(int kernelSize, int stride, int padding, int dilation) {
    /** @throws IllegalArgumentException if the padding is negative, or one of the others not positive */
    public ConvolutionSetting {
        if (kernelSize < 1 || stride < 1 || padding < 0 || dilation < 1) {
            throw new IllegalArgumentException(
                    "kernel size " + kernelSize + ", stride " + stride + ", padding " + padding + " and dilation "
                            + dilation + " are no convolution: padding may be 0, the others must be 1 or more");
        }
    }

    /**
     * A square filter with stride 1, no padding and no gaps: where a sentence such as
     * {@code filter(3).stride(2).padding(1)} begins.
     */
    public static ConvolutionSetting filter(int kernelSize) {
        return new ConvolutionSetting(kernelSize, 1, 0, 1);
    }

    /** The same with another stride. */
    public ConvolutionSetting stride(int pixels) {
        return new ConvolutionSetting(kernelSize, pixels, padding, dilation);
    }

    /** The same with another padding. */
    public ConvolutionSetting padding(int zeros) {
        return new ConvolutionSetting(kernelSize, stride, zeros, dilation);
    }

    /** The same with another dilation. */
    public ConvolutionSetting dilation(int pixels) {
        return new ConvolutionSetting(kernelSize, stride, padding, pixels);
    }

    /** How many pixels of a side a window covers: {@code dilation · (kernelSize − 1) + 1}. */
    public int span() {
        return dilation * (kernelSize - 1) + 1;
    }

    /**
     * The pixels along a side of the output: {@code ⌊(size + 2 · padding − span) / stride⌋ + 1}.
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

    /** Whether a window lies inside a padded input of {@code size} pixels along a side. */
    public boolean fits(int size) {
        return span() <= size + 2 * padding;
    }

    /** In words, why the kernel does not fit an input of {@code size} pixels along a side. */
    public String misfit(int size) {
        boolean dense = dilation == 1;
        String gaps = dense ? "" : " with dilation " + dilation + " spans " + span() + " pixels and";
        return "kernel " + kernelSize + "x" + kernelSize + gaps + " does not fit an input of " + size + " with padding "
                + padding + " (" + (size + 2 * padding) + " must be >= " + span() + "); try padding "
                + (span() - size + 1) / 2 + " or a smaller " + (dense ? "kernel" : "dilation");
    }

    /**
     * The output size with its arithmetic: {@code (28 + 2·1 − 3) / 2 + 1 = 14, rounded down}.
     *
     * @throws IllegalArgumentException if the kernel does not fit
     */
    public String formula(int size) {
        int steps = size + 2 * padding - span();
        return "(%d + 2·%d − %d) / %d + 1 = %d%s"
                .formatted(
                        size, padding, span(), stride, outputSize(size), steps % stride == 0 ? "" : ", rounded down");
    }

    /**
     * The convolution with these settings: a frame of zeros around the image, gaps between the weights, steps of the stride.
     *
     * @param image gray {@code [H, W]} or {@code [1, H, W]}
     * @param kernel {@code [kernelSize, kernelSize]}
     * @throws IllegalArgumentException if a shape is another, or the kernel does not fit
     */
    public Convolution convolve(INDArray image, INDArray kernel) {
        checkShapes(image, kernel);
        return Convolution.convolve(Padded.pad(image, padding), Kernels.dilated(kernel, dilation), stride);
    }

    private void checkShapes(INDArray image, INDArray kernel) {
        boolean gray = image.rank() == 2 || (image.rank() == 3 && image.size(0) == 1);
        boolean square = kernel.rank() == 2 && kernel.size(0) == kernelSize && kernel.size(1) == kernelSize;
        if (!gray || !square) {
            throw new IllegalArgumentException("image " + Arrays.toString(image.shape()) + " and kernel "
                    + Arrays.toString(kernel.shape())
                    + " were given, but this takes a gray image [H, W] or [1, H, W] and"
                    + " a kernel [" + kernelSize + ", " + kernelSize + "]; try toGray(image), or another kernel");
        }
    }
}
