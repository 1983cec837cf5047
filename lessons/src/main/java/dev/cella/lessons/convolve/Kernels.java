package dev.cella.lessons.convolve;

import dev.cella.lessons.trace.JavaArrays;
import java.util.Arrays;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Creates kernels: small squares of weights. */
public final class Kernels {

    private Kernels() {}

    /**
     * Creates a square kernel from its weights, row by row.
     *
     * @param weights k · k of them
     * @throws IllegalArgumentException if they do not fill a square
     */
    public static INDArray kernel(double... weights) {
        int side = (int) Math.sqrt(weights.length);
        if (weights.length == 0 || side * side != weights.length) {
            throw new IllegalArgumentException("a kernel of " + weights.length
                    + " weights is not a square (their number must be 1, 4, 9, 16, 25 …); try kernel(-1, 0,"
                    + " 1, -1, 0, 1, -1, 0, 1)");
        }
        return Nd4j.createFromArray(weights).reshape(side, side);
    }

    /** Creates a kernel that computes the mean of its window: each weight is 1 / k². */
    public static INDArray mean(int side) {
        double[] weights = new double[side * side];
        Arrays.fill(weights, 1.0 / weights.length);
        return kernel(weights);
    }

    /**
     * Rotates the kernel by 180°, {@code [i, j] -> [k − 1 − i, k − 1 − j]}, as the convolution of mathematics does
     * first.
     */
    public static INDArray rotate180(INDArray kernel) {
        return Nd4j.reverse(kernel.dup());
    }

    /**
     * Spreads the weights apart with zeros between them, {@code [k, k] -> [dilation · (k − 1) + 1, …]}: the kernel
     * spans more pixels with the same number of weights. Source: F. Yu, V. Koltun, "Multi-scale context aggregation by
     * dilated convolutions" (2016), section 2.
     *
     * @param dilation pixels from one weight to the next; 1 leaves no gaps
     * @throws IllegalArgumentException if the dilation is less than 1
     */
    public static INDArray dilated(INDArray kernel, int dilation) {
        if (dilation < 1) {
            throw new IllegalArgumentException("dilation " + dilation
                    + " does not spread weights apart (must be >= 1, the pixels from one weight to the next); try 2");
        }
        double[][] weights = JavaArrays.matrix(kernel);
        double[][] apart = new double[dilation * (weights.length - 1) + 1][dilation * (weights[0].length - 1) + 1];
        for (int i = 0; i < weights.length; i++) {
            for (int j = 0; j < weights[0].length; j++) {
                apart[dilation * i][dilation * j] = weights[i][j];
            }
        }
        return Nd4j.createFromArray(apart).castTo(kernel.dataType());
    }
}
