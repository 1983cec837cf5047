package dev.cella.lessons.convolve;

import java.util.Locale;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Counts how many windows look at each pixel: fewer at the border than in the middle. */
public final class WindowCounts {

    private WindowCounts() {}

    /** Counts as {@link #windowCounts(int, int, int)} does, without padding. */
    public static INDArray windowCounts(int size, int kernelSize) {
        return windowCounts(size, kernelSize, 0);
    }

    /**
     * Counts for a square image, a square kernel and a stride of one pixel, {@code -> [size, size]}. Only padding by
     * {@code kernelSize − 1}, called full, makes all counts equal (Goodfellow, Bengio, Courville, Deep Learning, 2016,
     * section 9.5).
     *
     * @param size pixels along a side of the image
     * @param kernelSize pixels along a side of the kernel
     * @param padding pixels of padding on each side; they are not counted
     * @throws IllegalArgumentException if the kernel does not fit, a size is not positive, or the padding is negative
     */
    public static INDArray windowCounts(int size, int kernelSize, int padding) {
        requireFit(size, kernelSize, padding);
        return Nd4j.createFromArray(count(size, kernelSize, padding));
    }

    /** Adds one for every window to each pixel under it that is not padding. */
    static double[][] count(int size, int kernelSize, int padding) {
        double[][] count = new double[size][size];
        for (int top = -padding; top <= size + padding - kernelSize; top++) {
            for (int left = -padding; left <= size + padding - kernelSize; left++) {
                for (int row = Math.max(0, top); row < Math.min(size, top + kernelSize); row++) {
                    for (int column = Math.max(0, left); column < Math.min(size, left + kernelSize); column++) {
                        count[row][column]++;
                    }
                }
            }
        }
        return count;
    }

    private static void requireFit(int size, int kernelSize, int padding) {
        if (size < 1 || kernelSize < 1 || padding < 0) {
            throw new IllegalArgumentException(
                    "size " + size + ", kernel size " + kernelSize + " and padding " + padding
                            + " are not a convolution (padding must be >= 0, the others >= 1); try windowCounts(28,"
                            + " 3, 1)");
        }
        int padded = size + 2 * padding;
        if (kernelSize > padded) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "kernel %dx%d does not fit input %dx%d with padding %d (%d must be >= %d); try padding %d or a"
                            + " smaller kernel",
                    kernelSize,
                    kernelSize,
                    size,
                    size,
                    padding,
                    padded,
                    kernelSize,
                    (kernelSize - size + 1) / 2));
        }
    }
}
