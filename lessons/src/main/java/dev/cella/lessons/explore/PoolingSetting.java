package dev.cella.lessons.explore;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.DoubleStream;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * All that can be set of a pooling with a square window and without padding.
 *
 * @param pool what a window becomes
 * @param window pixels along a side of a window
 * @param stride pixels from one window to the next
 */
public record PoolingSetting(Pool pool, int window, int stride) {
    /** What the pixels of a window become. */
    public enum Pool {
        /** The greatest. */
        MAX,
        /** Their mean. */
        AVERAGE,
        /** Their sum. */
        SUM,
        /** The least. */
        MIN;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }

        private double of(DoubleStream pixels) {
            return switch (this) {
                case MAX -> pixels.max().orElseThrow();
                case AVERAGE -> pixels.average().orElseThrow();
                case SUM -> pixels.sum();
                case MIN -> pixels.min().orElseThrow();
            };
        }
    }

    /** @throws IllegalArgumentException if the window or the stride is not positive */
    public PoolingSetting {
        if (window < 1 || stride < 1) {
            throw new IllegalArgumentException("window " + window + " and stride " + stride
                    + " pool nothing: both must be 1 or more; try 2 and 2");
        }
    }

    /** Whether a window lies inside an input of {@code size} pixels along a side. */
    public boolean fits(int size) {
        return window <= size;
    }

    /**
     * The pixels along a side of the output: {@code ⌊(size − window) / stride⌋ + 1}.
     *
     * @param size pixels along that side of the input
     * @throws IllegalArgumentException if the window does not fit
     */
    public int outputSize(int size) {
        if (!fits(size)) {
            throw new IllegalArgumentException(misfit(size));
        }
        return (size - window) / stride + 1;
    }

    /** In words, why the window does not fit an input of {@code size} pixels along a side. */
    String misfit(int size) {
        return "window " + window + "x" + window + " does not fit an input of " + size + " (must be <= " + size
                + "); try a smaller window";
    }

    /**
     * The output size with its arithmetic, and what no window reaches: {@code (28 − 3) / 2 + 1 = 13, rounded down: the last
     * 1 in no window}.
     *
     * @throws IllegalArgumentException if the window does not fit
     */
    public String formula(int size) {
        int left = (size - window) % stride;
        return "(%d − %d) / %d + 1 = %d%s"
                .formatted(
                        size,
                        window,
                        stride,
                        outputSize(size),
                        left == 0 ? "" : ", rounded down: the last " + left + " in no window");
    }

    /**
     * Pools. {@code [1, H, W] -> [1, H', W']}
     *
     * @param image gray {@code [1, H, W]}
     * @throws IllegalArgumentException if the image has another shape, or the window does not fit
     */
    public INDArray pool(INDArray image) {
        if (image.rank() != 3 || image.size(0) != 1) {
            throw new IllegalArgumentException("an image " + Arrays.toString(image.shape())
                    + " was given, but this takes a gray image [1, H, W]; try toGray(image)");
        }
        double[][] pixels = image.slice(0).toDoubleMatrix();
        double[][] map = new double[outputSize(pixels.length)][outputSize(pixels[0].length)];
        for (int y = 0; y < map.length; y++) {
            for (int x = 0; x < map[0].length; x++) {
                map[y][x] = pool.of(window(pixels, y * stride, x * stride));
            }
        }
        return Nd4j.createFromArray(new double[][][] {map}).castTo(image.dataType());
    }

    private DoubleStream window(double[][] pixels, int top, int left) {
        return Arrays.stream(pixels, top, top + window).flatMapToDouble(row -> Arrays.stream(row, left, left + window));
    }
}
