package dev.cella.lessons.segment;

import static dev.cella.lessons.trace.ResultType.resultType;

import dev.cella.lessons.trace.JavaArrays;
import dev.cella.lessons.trace.Operation;
import dev.cella.lessons.trace.StampOperation;
import java.util.Locale;
import java.util.Optional;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * A transposed convolution of one map with every step: each value stamps the kernel, multiplied by itself, into the output.
 *
 * <p>{@code larger[y · stride + i − padding, x · stride + j − padding] += map[y, x] · kernel[i, j]}, {@code [H, W] -> [stride ·
 * (H − 1) + k − 2 · padding, …]}. Its backward pass is an ordinary convolution with a stride, and the other way round: hence the
 * name. Source: Dumoulin and Visin, A guide to convolution arithmetic for deep learning (2016), section 4.
 *
 * @param input the map to enlarge, {@code [H, W]}
 * @param kernel {@code [h, w]}
 * @param stride pixels from one stamp to the next in the output
 * @param padding pixels removed at each side of the output
 * @param map the larger map
 */
public record TransposedConvolution(INDArray input, INDArray kernel, int stride, int padding, INDArray map)
        implements Enlargement {

    /** Enlarges as {@link #transposedConvolve(INDArray, INDArray, int, int)} does, and removes nothing. */
    public static TransposedConvolution transposedConvolve(INDArray map, INDArray kernel, int stride) {
        return transposedConvolve(map, kernel, stride, 0);
    }

    /**
     * Stamps the kernel into the output, once per value.
     *
     * @param map {@code [H, W]} or {@code [1, H, W]}
     * @param kernel {@code [h, w]} or {@code [1, h, w]}
     * @param stride at least 1
     * @param padding pixels to remove at each side of the output, at least 0
     * @throws IllegalArgumentException if map or kernel have another shape, a number is too small, or nothing is left
     */
    public static TransposedConvolution transposedConvolve(INDArray map, INDArray kernel, int stride, int padding) {
        INDArray plane = SingleMap.of(map, "single map");
        INDArray stamp = SingleMap.of(kernel, "kernel");
        double[][] values = JavaArrays.matrix(plane);
        double[][] weights = JavaArrays.matrix(stamp);
        int height = outputSize(values.length, weights.length, stride, padding);
        int width = outputSize(values[0].length, weights[0].length, stride, padding);
        double[][] larger = stampAll(values, weights, stride, padding, new double[height][width]);
        return new TransposedConvolution(
                plane, stamp, stride, padding, Nd4j.createFromArray(larger).castTo(resultType(map)));
    }

    /** The whole operation: four loops, and one line that adds. */
    private static double[][] stampAll(double[][] map, double[][] kernel, int stride, int padding, double[][] larger) {
        for (int y = 0; y < map.length; y++) {
            for (int x = 0; x < map[0].length; x++) {
                for (int i = 0; i < kernel.length; i++) {
                    for (int j = 0; j < kernel[0].length; j++) {
                        int row = y * stride + i - padding;
                        int column = x * stride + j - padding;
                        if (row >= 0 && row < larger.length && column >= 0 && column < larger[0].length) {
                            larger[row][column] += map[y][x] * kernel[i][j];
                        }
                    }
                }
            }
        }
        return larger;
    }

    /**
     * Returns the pixels along a side of the output: {@code stride · (size − 1) + kernelSize − 2 · padding}.
     *
     * @throws IllegalArgumentException if a number is too small, or nothing is left
     */
    public static int outputSize(int size, int kernelSize, int stride, int padding) {
        int output = stride * (size - 1) + kernelSize - 2 * padding;
        if (size < 1 || kernelSize < 1 || stride < 1 || padding < 0 || output < 1) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "size %d, kernel size %d, stride %d and padding %d give an output of %d (must be >= 1, padding >= 0);"
                            + " try kernel size 2, stride 2 and padding 0",
                    size,
                    kernelSize,
                    stride,
                    padding,
                    output));
        }
        return output;
    }

    /**
     * Runs the backward pass: a value gets, for each weight, the gradient of the pixel that the weight was stamped on. This is a
     * convolution of the gradients with the same kernel and stride.
     *
     * @param gradients of the larger map, of its shape
     * @return gradients of the input, {@code [H, W]}
     * @throws IllegalArgumentException if there is not one gradient per value of the larger map
     */
    public INDArray backward(INDArray gradients) {
        SingleMap.requireSameShape(gradients, map);
        double[][] above = JavaArrays.matrix(gradients);
        double[][] weights = JavaArrays.matrix(kernel);
        double[][] back = new double[(int) input.size(0)][(int) input.size(1)];
        for (int y = 0; y < back.length; y++) {
            for (int x = 0; x < back[0].length; x++) {
                for (int i = 0; i < weights.length; i++) {
                    for (int j = 0; j < weights[0].length; j++) {
                        back[y][x] += at(above, y * stride + i - padding, x * stride + j - padding) * weights[i][j];
                    }
                }
            }
        }
        return Nd4j.createFromArray(back).castTo(resultType(input));
    }

    /**
     * Runs the backward pass to the kernel: a weight gets, from each value, the gradient of the pixel that it was stamped on, times
     * the value.
     *
     * @param gradients of the larger map, of its shape
     * @return gradients of the kernel, {@code [h, w]}
     * @throws IllegalArgumentException if there is not one gradient per value of the larger map
     */
    public INDArray kernelGradient(INDArray gradients) {
        SingleMap.requireSameShape(gradients, map);
        double[][] above = JavaArrays.matrix(gradients);
        double[][] values = JavaArrays.matrix(input);
        double[][] back = new double[(int) kernel.size(0)][(int) kernel.size(1)];
        for (int i = 0; i < back.length; i++) {
            for (int j = 0; j < back[0].length; j++) {
                for (int y = 0; y < values.length; y++) {
                    for (int x = 0; x < values[0].length; x++) {
                        back[i][j] += at(above, y * stride + i - padding, x * stride + j - padding) * values[y][x];
                    }
                }
            }
        }
        return Nd4j.createFromArray(back).castTo(resultType(kernel));
    }

    /** Returns a value, or 0 outside. */
    private static double at(double[][] values, int row, int column) {
        boolean inside = row >= 0 && column >= 0 && row < values.length && column < values[0].length;
        return inside ? values[row][column] : 0;
    }

    @Override
    public double[][] weights(int row, int column) {
        return JavaArrays.matrix(kernel);
    }

    @Override
    public Optional<Operation> operation() {
        return Optional.of(new StampOperation("sum", kernel, stride, padding));
    }

    /** Returns the sizes in words. */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%d stamps of a %dx%d kernel with stride %d: %dx%d enlarged to %dx%d",
                input.length(),
                kernel.size(0),
                kernel.size(1),
                stride,
                input.size(0),
                input.size(1),
                map.size(0),
                map.size(1));
    }
}
