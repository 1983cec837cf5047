package dev.cella.lessons.regularize;

import dev.cella.lessons.trace.JavaArrays;
import dev.cella.lessons.trace.MapShape;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * All settings of dropout in training: each value is randomly kept or set to 0, and kept values are divided by the
 * share that is kept, so that the mean stays about the same.
 *
 * <p>Source: N. Srivastava and others, "Dropout: a simple way to prevent neural networks from overfitting", JMLR 15,
 * 2014.
 *
 * @param rate the probability that a value is dropped, from 0 to less than 1
 * @param seed of the random mask: the same seed gives the same mask, and a higher rate drops the same values and more
 */
public record DropoutSetting(double rate, long seed) {
    /** Explains why {@code rate} is impossible; empty if it is possible. */
    public static String misfit(double rate) {
        return rate >= 0 && rate < 1
                ? ""
                : "dropout rate " + rate
                        + " leaves no values to scale: 1 / (1 − rate) needs a rate from 0"
                        + " to less than 1; try 0.5";
    }

    /** @throws IllegalArgumentException if the rate is negative, or 1 or more */
    public DropoutSetting {
        if (!misfit(rate).isEmpty()) {
            throw new IllegalArgumentException(misfit(rate));
        }
    }

    /** Draws a mask: 1 where a value is kept, 0 where it is dropped. */
    static double[] drawMask(int length, double rate, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] mask = new double[length];
        for (int i = 0; i < length; i++) {
            mask[i] = random.nextDouble() < rate ? 0 : 1;
        }
        return mask;
    }

    /** Applies a mask to values on their way forward, or to gradients on their way back. */
    static double[] masked(double[] values, double[] mask, double rate) {
        double[] result = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            result[i] = values[i] * mask[i] / (1 - rate);
        }
        return result;
    }

    /** Returns ones where a value is kept and zeros where it is dropped, of any shape. */
    public INDArray mask(long... shape) {
        int length = (int) Arrays.stream(shape).reduce(1, (a, b) -> a * b);
        return Nd4j.createFromArray(drawMask(length, rate, seed)).reshape(shape);
    }

    /** Returns {@code values · mask / (1 − rate)}, of the same shape. */
    public INDArray drop(INDArray values) {
        return masked(values, mask(values.shape()));
    }

    /** Applies a mask of the same shape, and scales what is kept. */
    INDArray masked(INDArray values, INDArray mask) {
        double[] result = masked(JavaArrays.values(values), JavaArrays.values(mask), rate);
        return Nd4j.createFromArray(result).castTo(values.dataType()).reshape(values.shape());
    }

    /**
     * Drops values as {@link #drop} does, value by value.
     *
     * @param values {@code [H, W]} or {@code [C, H, W]}
     * @throws IllegalArgumentException if the values have another shape
     */
    public DropoutTrace trace(INDArray values) {
        MapShape.of(values);
        INDArray mask = mask(values.shape());
        return new DropoutTrace(values, this, mask, drop(values));
    }
}
