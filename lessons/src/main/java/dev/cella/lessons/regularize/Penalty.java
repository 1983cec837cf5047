package dev.cella.lessons.regularize;

import dev.cella.lessons.trace.JavaArrays;
import java.util.Arrays;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * A penalty for large weights, which training adds to the loss: {@code l1 · Σ |w| + l2 / 2 · Σ w²}.
 *
 * <p>With l2 alone it is called ridge or L2, with l1 alone lasso or L1, with both elastic net. Biases are not penalized.
 *
 * <p>Sources: A. Hoerl and R. Kennard, "Ridge regression", Technometrics 12, 1970; R. Tibshirani, "Regression shrinkage and
 * selection via the lasso", JRSS B 58, 1996; H. Zou and T. Hastie, "Regularization and variable selection via the elastic
 * net", JRSS B 67, 2005.
 *
 * @param l1 the strength of the absolute values, at least 0
 * @param l2 the strength of the squares, at least 0
 */
public record Penalty(double l1, double l2) {

    /** @throws IllegalArgumentException if a strength is negative or not finite */
    public Penalty {
        if (!(l1 >= 0 && l2 >= 0 && Double.isFinite(l1 + l2))) {
            throw new IllegalArgumentException("a penalty with l1 = " + l1 + " and l2 = " + l2
                    + " would reward large weights (both must be >= 0); try ridge(0.1), or noPenalty()");
        }
    }

    /** Returns no penalty at all. */
    public static Penalty noPenalty() {
        return new Penalty(0, 0);
    }

    /** Returns L2: half the sum of the squares, times a strength. */
    public static Penalty ridge(double l2) {
        return new Penalty(0, l2);
    }

    /** Returns L1: the sum of the absolute values, times a strength. */
    public static Penalty lasso(double l1) {
        return new Penalty(l1, 0);
    }

    /** Returns both penalties added up. */
    public static Penalty elasticNet(double l1, double l2) {
        return new Penalty(l1, l2);
    }

    /** Computes what is added to the loss, {@code l1 · Σ |w| + l2 / 2 · Σ w²}. */
    public double of(double... weights) {
        double sum = 0;
        for (double w : weights) {
            sum += l1 * Math.abs(w) + l2 / 2 * w * w;
        }
        return sum;
    }

    /** Computes the gradient of the penalty for each weight, {@code l1 · sign(w) + l2 · w}; 0 for a weight of 0. */
    public double[] gradient(double... weights) {
        double[] gradient = new double[weights.length];
        for (int i = 0; i < weights.length; i++) {
            gradient[i] = l1 * Math.signum(weights[i]) + l2 * weights[i];
        }
        return gradient;
    }

    /**
     * Moves each weight against the gradient of the penalty alone, {@code w − learningRate · gradient}.
     *
     * @param weights of any shape
     */
    public INDArray step(INDArray weights, double learningRate) {
        double[] values = JavaArrays.values(weights);
        double[] gradient = gradient(values);
        for (int i = 0; i < values.length; i++) {
            values[i] -= learningRate * gradient[i];
        }
        return shaped(values, weights);
    }

    /**
     * Moves each weight with a proximal step, which can reach 0 and stays there: L2 as in {@link #step}, L1 by {@link
     * #softThreshold}.
     *
     * @param weights of any shape
     */
    public INDArray proximalStep(INDArray weights, double learningRate) {
        double[] values = JavaArrays.values(weights);
        for (int i = 0; i < values.length; i++) {
            values[i] -= learningRate * l2 * values[i];
        }
        return shaped(softThreshold(values, learningRate * l1), weights);
    }

    /**
     * Moves each number toward 0 by a threshold, but not beyond: {@code sign(w) · max(|w| − threshold, 0)}.
     *
     * <p>This is the proximal step of the absolute value: Parikh and Boyd, Proximal algorithms, 2014, section 6.5.2.
     */
    public static double[] softThreshold(double[] weights, double threshold) {
        double[] result = new double[weights.length];
        for (int i = 0; i < weights.length; i++) {
            result[i] = Math.signum(weights[i]) * Math.max(Math.abs(weights[i]) - threshold, 0);
        }
        return result;
    }

    private static INDArray shaped(double[] values, INDArray like) {
        return Nd4j.createFromArray(values).reshape(like.shape()).castTo(like.dataType());
    }

    /** Returns how many of some numbers are exactly 0. */
    public static int zeros(INDArray weights) {
        return (int)
                Arrays.stream(JavaArrays.values(weights)).filter(w -> w == 0).count();
    }
}
