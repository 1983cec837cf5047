package dev.cella.lessons.residual;

import static dev.cella.lessons.convolve.Kernels.rotate180;

import dev.cella.lessons.trace.JavaArrays;
import java.util.Arrays;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * One forward pass through a block, with everything that its backward pass needs.
 *
 * @param block the kernels
 * @param x what came in, {@code [H, W]}
 * @param hidden after the first convolution and its ReLU
 * @param change f(x), after the second convolution
 * @param sum {@code x + f(x)}; without a skip connection f(x)
 * @param output {@code relu(sum)}
 */
public record BlockPass(
        ResidualBlock block, INDArray x, INDArray hidden, INDArray change, INDArray sum, INDArray output) {
    /**
     * Runs the backward pass. The gradient of the sum goes to both of its parts: unchanged along the skip connection, and
     * through the two convolutions.
     *
     * @param gradients ∂L/∂y, {@code [H, W]}
     * @throws IllegalArgumentException if there is not one gradient per value of the output
     */
    public BlockGradients backward(INDArray gradients) {
        if (!Arrays.equals(gradients.shape(), output.shape())) {
            throw new IllegalArgumentException("gradients of shape " + Arrays.toString(gradients.shape())
                    + " do not fit the output of a block of shape " + Arrays.toString(output.shape())
                    + " (must be equal); try Nd4j.onesLike(pass.output())");
        }
        INDArray ofSum = throughRelu(gradients.castTo(DataType.DOUBLE), sum);
        INDArray ofHidden = throughRelu(ResidualBlock.same(ofSum, rotate180(block.second())), hidden);
        INDArray byLayers = ResidualBlock.same(ofHidden, rotate180(block.first()));
        INDArray bySkip = block.skips() ? ofSum : Nd4j.zerosLike(ofSum);
        return new BlockGradients(bySkip, byLayers, ofKernel(x, ofHidden), ofKernel(hidden, ofSum));
    }

    private static INDArray throughRelu(INDArray gradients, INDArray values) {
        return gradients.mul(values.gt(0).castTo(gradients.dataType()));
    }

    /** Each weight gets, over all windows, the gradient of the window's sum times the value that lay under the weight. */
    private static INDArray ofKernel(INDArray input, INDArray ofSums) {
        double[][] values = JavaArrays.matrix(input);
        double[][] gradients = JavaArrays.matrix(ofSums);
        double[][] kernel = new double[ResidualBlock.SIDE][ResidualBlock.SIDE];
        for (int row = 0; row < values.length; row++) {
            for (int column = 0; column < values[0].length; column++) {
                for (int i = 0; i < kernel.length; i++) {
                    for (int j = 0; j < kernel.length; j++) {
                        kernel[i][j] += gradients[row][column] * at(values, row + i - 1, column + j - 1);
                    }
                }
            }
        }
        return Nd4j.createFromArray(kernel);
    }

    /** Returns a value, or the zero of the padding. */
    private static double at(double[][] values, int row, int column) {
        boolean inside = row >= 0 && column >= 0 && row < values.length && column < values[0].length;
        return inside ? values[row][column] : 0;
    }
}
