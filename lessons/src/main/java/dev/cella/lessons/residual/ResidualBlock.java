package dev.cella.lessons.residual;

import static dev.cella.lessons.convolve.Convolution.convolve;
import static dev.cella.lessons.convolve.Padded.pad;

import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Two convolutions with one channel, and perhaps a way around them: {@code y = relu(x + f(x))} with the skip connection, {@code
 * y = relu(f(x))} without it, where {@code f(x) = second ∗ relu(first ∗ x)}.
 *
 * <p>Maps {@code [H, W] -> [H, W]}, with zero padding. Source: He, Zhang, Ren, Sun, Deep residual learning (2016), section
 * 3.2, equation 1 and figure 2.
 *
 * @param first kernel of the first convolution, {@code [3, 3]}
 * @param second kernel of the second convolution, {@code [3, 3]}
 * @param skips whether the input is added to the output of the convolutions
 */
public record ResidualBlock(INDArray first, INDArray second, boolean skips) {
    static final int SIDE = 3;

    /** @throws IllegalArgumentException if a kernel is not 3×3 */
    public ResidualBlock {
        require(first);
        require(second);
    }

    /** Makes a block with a skip connection. */
    public static ResidualBlock residualBlock(INDArray first, INDArray second) {
        return new ResidualBlock(first, second, true);
    }

    /** Makes the same block without the skip connection. */
    public static ResidualBlock plainBlock(INDArray first, INDArray second) {
        return new ResidualBlock(first, second, false);
    }

    /**
     * Runs the forward pass, and keeps every step.
     *
     * @param x {@code [H, W]} or {@code [1, H, W]}
     * @throws IllegalArgumentException if x is no single map
     */
    public BlockPass forward(INDArray x) {
        INDArray map = (x.rank() == 3 && x.size(0) == 1 ? x.slice(0) : x).castTo(DataType.DOUBLE);
        INDArray hidden = relu(same(map, first));
        INDArray change = same(hidden, second);
        INDArray sum = skips ? map.add(change) : change;
        return new BlockPass(this, map, hidden, change, sum, relu(sum));
    }

    /** Slides a 3×3 kernel over a map that is padded with zeros, so that it keeps its size, {@code [H, W] -> [H, W]}. */
    public static INDArray same(INDArray map, INDArray kernel) {
        return convolve(pad(map, SIDE / 2), kernel.castTo(DataType.DOUBLE)).map();
    }

    /** Sets negative values to 0. */
    public static INDArray relu(INDArray map) {
        return map.mul(map.gt(0).castTo(map.dataType()));
    }

    private static void require(INDArray kernel) {
        if (kernel.rank() != 2 || kernel.size(0) != SIDE || kernel.size(1) != SIDE) {
            throw new IllegalArgumentException("a kernel of shape " + java.util.Arrays.toString(kernel.shape())
                    + " does not belong into a block (must be [3, 3]); try kernel(0, 0, 0, 0, 1, 0, 0, 0, 0)");
        }
    }
}
