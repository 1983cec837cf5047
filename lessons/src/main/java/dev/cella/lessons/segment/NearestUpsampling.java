package dev.cella.lessons.segment;

import dev.cella.lessons.trace.JavaArrays;
import dev.cella.lessons.trace.Operation;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * The simplest way to enlarge a map, with every step: each value is repeated. Nothing is learned.
 *
 * <p>{@code larger[y, x] = map[⌊y / factor⌋, ⌊x / factor⌋]}, {@code [H, W] -> [factor · H, factor · W]}. Source: Dumoulin and
 * Visin, A guide to convolution arithmetic for deep learning (2016); Odena et al., Deconvolution and checkerboard artifacts (2016).
 *
 * @param input the map to enlarge, {@code [H, W]}
 * @param factor how often each value is repeated along each side
 * @param map the larger map
 */
public record NearestUpsampling(INDArray input, int factor, INDArray map) implements Enlargement {
    /**
     * Repeats each value.
     *
     * @param map {@code [H, W]} or {@code [1, H, W]}
     * @param factor at least 1
     * @throws IllegalArgumentException if the map has another shape, or the factor is below 1
     */
    public static NearestUpsampling upsampleNearest(INDArray map, int factor) {
        if (factor < 1) {
            throw new IllegalArgumentException("a factor of " + factor + " enlarges nothing (must be >= 1); try 2");
        }
        INDArray plane = SingleMap.of(map, "single map");
        double[][] values = JavaArrays.matrix(plane);
        double[][] larger = new double[factor * values.length][factor * values[0].length];
        for (int row = 0; row < larger.length; row++) {
            for (int column = 0; column < larger[0].length; column++) {
                larger[row][column] = values[row / factor][column / factor];
            }
        }
        return new NearestUpsampling(plane, factor, Nd4j.createFromArray(larger).castTo(map.dataType()));
    }

    /**
     * Runs the backward pass: a value gets the gradients of all its copies, added up.
     *
     * @param gradients of the larger map, of its shape
     * @return gradients of the input, {@code [H, W]}
     * @throws IllegalArgumentException if there is not one gradient per value of the larger map
     */
    public INDArray backward(INDArray gradients) {
        SingleMap.requireSameShape(gradients, map);
        double[][] above = JavaArrays.matrix(gradients);
        double[][] back = new double[(int) input.size(0)][(int) input.size(1)];
        for (int row = 0; row < above.length; row++) {
            for (int column = 0; column < above[0].length; column++) {
                back[row / factor][column / factor] += above[row][column];
            }
        }
        return Nd4j.createFromArray(back).castTo(input.dataType());
    }

    @Override
    public double[][] weights(int row, int column) {
        double[][] ones = new double[factor][factor];
        Arrays.stream(ones).forEach(each -> Arrays.fill(each, 1));
        return ones;
    }

    @Override
    public int stride() {
        return factor;
    }

    @Override
    public Optional<Operation> operation() {
        return Enlargement.copying(Nd4j.createFromArray(weights(0, 0)), factor);
    }

    /** Returns the sizes in words. */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%d values, each repeated %dx%d times: %dx%d enlarged to %dx%d",
                input.length(),
                factor,
                factor,
                input.size(0),
                input.size(1),
                map.size(0),
                map.size(1));
    }
}
