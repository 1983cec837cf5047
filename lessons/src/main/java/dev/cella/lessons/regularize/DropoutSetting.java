package dev.cella.lessons.regularize;

import dev.cella.lessons.trace.MapShape;
import java.util.SplittableRandom;
import org.nd4j.linalg.api.buffer.DataType;
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

    /** Returns ones where a value is kept and zeros where it is dropped, of any shape. */
    public INDArray mask(long... shape) {
        SplittableRandom random = new SplittableRandom(seed);
        INDArray chances = Nd4j.create(DataType.DOUBLE, shape);
        for (long i = 0; i < chances.length(); i++) {
            chances.putScalar(i, random.nextDouble() < rate ? 0 : 1);
        }
        return chances;
    }

    /** Returns {@code values · mask / (1 − rate)}, of the same shape. */
    public INDArray drop(INDArray values) {
        return values.mul(mask(values.shape()).castTo(values.dataType())).divi(1 - rate);
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
