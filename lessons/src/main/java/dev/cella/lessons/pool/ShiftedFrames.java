package dev.cella.lessons.pool;

import static org.nd4j.linalg.indexing.NDArrayIndex.all;
import static org.nd4j.linalg.indexing.NDArrayIndex.interval;

import dev.cella.lessons.convolve.Errors;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.IntToDoubleFunction;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * The same maps, seen through a frame that moves to the left: whatever is in it then lies further to the right, as if the
 * patient had moved, and no pixel is made up.
 *
 * <p>The frame is {@code largest} columns narrower than the maps. It measures how far an operation tolerates a shift
 * ({@link #changes}), and whether its result moves along ({@link #changesMovedBack}). Source: Richard Zhang, "Making
 * convolutional networks shift-invariant again" (ICML 2019), section 3.1.
 *
 * @param maps {@code [N, C, H, W]}
 * @param largest the largest shift in pixels, from 1 to W − 1
 */
public record ShiftedFrames(INDArray maps, int largest) {
    /** @throws IllegalArgumentException if these are no batch of maps, or the largest shift leaves no column */
    public ShiftedFrames {
        if (maps.rank() != 4) {
            throw new IllegalArgumentException("a tensor of shape " + Arrays.toString(maps.shape())
                    + " is not a batch of maps (must be [N, C, H, W]); try maps.reshape(1, 1, height, width)");
        }
        if (largest < 1 || largest >= maps.size(3)) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "maps of %d columns cannot be shifted by up to %d pixels (must be 1 to %d); try 1",
                    maps.size(3),
                    largest,
                    maps.size(3) - 1));
        }
    }

    /** Returns the frames of shifts from 0 to {@code largest} pixels on maps {@code [N, C, H, W]}. */
    public static ShiftedFrames of(INDArray maps, int largest) {
        return new ShiftedFrames(maps, largest);
    }

    /**
     * Returns what the frame shows after a shift, {@code [N, C, H, W − largest]}.
     *
     * @param shift pixels to the right, from 0 to {@code largest}
     * @throws IllegalArgumentException if the shift is negative or larger
     */
    public INDArray seen(int shift) {
        if (shift < 0 || shift > largest) {
            throw new IllegalArgumentException(
                    "there is no frame of shift " + shift + " (must be 0 to " + largest + "); try 0");
        }
        return maps.get(all(), all(), all(), interval(largest - shift, maps.size(3) - shift))
                .dup();
    }

    /**
     * Measures how much the result of an operation changes with each shift, relative to its own size: 0 is no change, and two
     * results that have no position in common differ by √2.
     *
     * @param operation on maps {@code [N, C, H, W']}
     * @return {@code [largest + 1]}, one number per shift from 0
     */
    public INDArray changes(UnaryOperator<INDArray> operation) {
        INDArray still = operation.apply(seen(0));
        return perShift(shift -> Errors.relativeError(operation.apply(seen(shift)), still));
    }

    /**
     * Measures the same after the result was moved back by as many columns as it should have moved: 0 where it moves along.
     *
     * @param operation on maps, whose result is {@code [N, C, H', W'']} again
     * @param stride pixels of the maps per column of the result
     * @return {@code [largest + 1]}, one number per shift from 0
     * @throws IllegalArgumentException if the stride is below 1, or the result has no column left when it is moved back
     */
    public INDArray changesMovedBack(UnaryOperator<INDArray> operation, int stride) {
        INDArray still = operation.apply(seen(0));
        long columns = stride < 1 ? 0 : still.size(3) - largest / stride;
        if (columns < 1) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "results of %d columns cannot be moved back by %d pixels at stride %d; try smaller shifts or a larger stride",
                    still.size(3),
                    largest,
                    stride));
        }
        INDArray expected = columns(still, 0, columns);
        return perShift(shift ->
                Errors.relativeError(columns(operation.apply(seen(shift)), shift / stride, columns), expected));
    }

    private static INDArray columns(INDArray result, long first, long count) {
        return result.get(all(), all(), all(), interval(first, first + count)).dup();
    }

    private INDArray perShift(IntToDoubleFunction change) {
        return Nd4j.createFromArray(
                IntStream.rangeClosed(0, largest).mapToDouble(change).toArray());
    }
}
