package dev.cella.lessons.pool;

import dev.cella.lessons.shape.Rounded;
import java.util.Locale;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * All settings of a pooling with a square window and without padding.
 *
 * @param pool how the values of a window become one number
 * @param window values along a side of a window
 * @param stride values from one window to the next
 */
public record PoolingSetting(Pool pool, int window, int stride) {
    /** @throws IllegalArgumentException if the window or the stride is not positive */
    public PoolingSetting {
        if (window < 1 || stride < 1) {
            throw new IllegalArgumentException(
                    "window " + window + " and stride " + stride + " pool nothing (both must be >= 1); try 2 and 2");
        }
    }

    /** Returns whether a window fits inside an input of {@code size} pixels along a side. */
    public boolean fits(int size) {
        return window <= size;
    }

    /**
     * Returns the pixels along a side of the output: {@code ⌊(size − window) / stride⌋ + 1}.
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

    /** Explains why the window does not fit an input of {@code size} pixels along a side. */
    public String misfit(int size) {
        return "window " + window + "x" + window + " does not fit an input of " + size + " (must be <= " + size
                + "); try a smaller window";
    }

    /**
     * Returns the output size with its arithmetic, and what no window reaches: {@code (28 − 3) / 2 + 1 = 13.5, rounded down
     * to 13: the last 1 in no window}.
     *
     * @throws IllegalArgumentException if the window does not fit
     */
    public String formula(int size) {
        int left = (size - window) % stride;
        return String.format(
                Locale.ROOT,
                "(%d − %d) / %d + 1 = %s%s",
                size,
                window,
                stride,
                Rounded.down((double) (size - window) / stride + 1, outputSize(size)),
                left == 0 ? "" : ": the last " + left + " in no window");
    }

    /**
     * Pools one map, and returns the trace: {@link Pooling}.
     *
     * @param map {@code [H, W]} or {@code [1, H, W]}
     * @throws IllegalArgumentException if the map has another shape, or the window does not fit
     */
    public Pooling pool(INDArray map) {
        return Pooling.of(map, this);
    }
}
