package dev.cella.lessons.signal;

import dev.cella.lessons.trace.JavaArrays;
import dev.cella.lessons.trace.LazySteps;
import dev.cella.lessons.trace.NamedAxes;
import dev.cella.lessons.trace.Operation;
import dev.cella.lessons.trace.Trace;
import dev.cella.lessons.trace.WindowOperation;
import dev.cella.lessons.trace.WindowOperation.Edges;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * One kernel slid along a sequence, with every step: the trace of a convolution in one dimension.
 *
 * <p>{@code map[t] = Σ꜀ Σᵢ sequence[c, t · stride + i] · kernel[c, i]}, {@code [C, T] -> [1, ⌊(T − k) / stride⌋ + 1]}: the
 * kernel is as tall as the sequence has channels, so it can only move in one direction. Source: Goodfellow, Bengio,
 * Courville, Deep Learning (2016), section 9.1, equation 9.3 with several channels, not flipped.
 *
 * @param input {@code [C, T]}
 * @param kernel {@code [C, k]}
 * @param stride positions from one window to the next
 * @param map {@code [1, T']}, with the data type of the input
 * @param rowNames one per channel, such as words; empty for none
 * @param columnNames one per position; empty for none
 */
public record SequenceConvolution(
        INDArray input, INDArray kernel, int stride, INDArray map, List<String> rowNames, List<String> columnNames)
        implements Trace<SequenceWindow>, NamedAxes {

    /** Keeps copies of the lists. */
    public SequenceConvolution {
        rowNames = List.copyOf(rowNames);
        columnNames = List.copyOf(columnNames);
    }

    /**
     * Slides the kernel along the sequence, position by position.
     *
     * @param sequence {@code [C, T]}
     * @param kernel {@code [C, k]}, as many channels as the sequence
     * @throws IllegalArgumentException if the channels differ, or the kernel is longer than the sequence
     */
    public static SequenceConvolution convolve1d(INDArray sequence, INDArray kernel) {
        return convolve1d(sequence, kernel, 1);
    }

    /**
     * Slides the kernel along the sequence in larger steps.
     *
     * @param stride positions from one window to the next, at least 1
     * @throws IllegalArgumentException also if the stride is less than 1
     */
    public static SequenceConvolution convolve1d(INDArray sequence, INDArray kernel, int stride) {
        requireFit(sequence, kernel, stride);
        double[] map = slide(JavaArrays.matrix(sequence), JavaArrays.matrix(kernel), stride);
        INDArray row = Nd4j.createFromArray(new double[][] {map}).castTo(sequence.dataType());
        return new SequenceConvolution(sequence, kernel, stride, row, List.of(), List.of());
    }

    /** Computes one number per window. */
    static double[] slide(double[][] sequence, double[][] kernel, int stride) {
        int length = (sequence[0].length - kernel[0].length) / stride + 1;
        double[] map = new double[length];
        for (int position = 0; position < length; position++) {
            for (int channel = 0; channel < kernel.length; channel++) {
                for (int i = 0; i < kernel[0].length; i++) {
                    map[position] += sequence[channel][position * stride + i] * kernel[channel][i];
                }
            }
        }
        return map;
    }

    /** Returns the same with names for channels and positions, which views show. */
    public SequenceConvolution named(List<String> rows, List<String> columns) {
        return new SequenceConvolution(input, kernel, stride, map, rows, columns);
    }

    @Override
    public Optional<Operation> operation() {
        int height = (int) kernel.size(0);
        int length = (int) kernel.size(1);
        INDArray weights = kernel.reshape(1, 1, height, length);
        return Optional.of(new WindowOperation("sum", height, length, stride, 1, Edges.NONE, weights, null, null));
    }

    @Override
    public List<SequenceWindow> steps() {
        double[][] values = JavaArrays.matrix(input);
        double[][] weights = JavaArrays.matrix(kernel);
        return new LazySteps<>((int) map.length(), index -> SequenceWindow.look(values, weights, index, stride));
    }

    private static void requireFit(INDArray sequence, INDArray kernel, int stride) {
        boolean matrices = sequence.rank() == 2 && kernel.rank() == 2;
        if (!matrices || sequence.size(0) != kernel.size(0)) {
            throw new IllegalArgumentException("a kernel " + Arrays.toString(kernel.shape())
                    + " does not fit a sequence " + Arrays.toString(sequence.shape())
                    + " (must be [C, k] and [C, T]: a row of weights for each channel); try a kernel with "
                    + (sequence.rank() == 2 ? sequence.size(0) + " rows" : "as many rows as the sequence"));
        }
        if (kernel.size(1) > sequence.size(1)) {
            throw new IllegalArgumentException("a kernel of length " + kernel.size(1)
                    + " does not fit a sequence of length " + sequence.size(1) + " (must be <= " + sequence.size(1)
                    + "); try a shorter kernel");
        }
        if (stride < 1) {
            throw new IllegalArgumentException("a window with a stride of " + stride
                    + " positions never moves forward (must be >= 1); try a stride of 1 or 2");
        }
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%d windows: %d channels, %d positions, kernel of length %d, stride %d",
                map.length(),
                input.size(0),
                input.size(1),
                kernel.size(1),
                stride);
    }
}
