package dev.cella.lessons.handmade.exercise;

import dev.cella.lessons.check.Answer;
import dev.cella.lessons.check.FunctionExercise;
import dev.cella.lessons.check.Mistake;
import dev.cella.lessons.check.Order;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleBinaryOperator;
import java.util.function.Function;

/** A few lines of code: the weights of a blur along one row, which add up to 1. */
@Order(lesson = "04", number = 2)
@Answer("double[] gaussianWeights(int size, double deviation)")
public final class GaussianWeights extends FunctionExercise<GaussianWeights.Bell, double[]> {

    /**
     * What the weights depend on.
     *
     * @param size how many, odd
     * @param deviation σ, in pixels
     */
    public record Bell(int size, double deviation) {}

    private static final int[] SIZES = {5, 3, 7, 9};

    @Override
    public Bell input(Random random) {
        return input(random, 0);
    }

    /** Deviations other than 1, so that its square differs from it. */
    @Override
    public Bell input(Random random, int trial) {
        return new Bell(SIZES[trial], (trial % 2 == 0 ? 1.25 : 0.5) + random.nextInt(3) / 8.0);
    }

    @Override
    public double[] solve(Bell bell) {
        return normalized(weights(bell, bell.size() / 2, GaussianWeights::height));
    }

    @Override
    public List<Mistake<Function<Bell, double[]>>> mistakes() {
        return List.of(
                mistake(
                        "Forgot to divide by the sum",
                        "Then the weights add up to more than 1, and the blur makes the image brighter.",
                        bell -> weights(bell, bell.size() / 2, GaussianWeights::height)),
                mistake(
                        "Divided by the number of weights",
                        "The weights don't all count the same. Divide by their sum, then they add up to 1.",
                        bell -> scaled(weights(bell, bell.size() / 2, GaussianWeights::height), 1.0 / bell.size())),
                mistake(
                        "Divided by σ√(2π)",
                        "That makes the area under the whole curve 1. A few points of it don't add up to 1: divide by"
                                + " their sum.",
                        bell -> scaled(
                                weights(bell, bell.size() / 2, GaussianWeights::height),
                                1 / (bell.deviation() * Math.sqrt(2 * Math.PI)))),
                mistake(
                        "Put the middle at the left end",
                        "Count the distance from the middle: i - size / 2.",
                        bell -> normalized(weights(bell, 0, GaussianWeights::height))),
                shaped(
                        "Forgot the 2 below the fraction bar",
                        "The exponent is −d² / (2σ²).",
                        (d, s) -> Math.exp(-d * d / (s * s))),
                shaped(
                        "Multiplied by σ² instead of dividing by it",
                        "d * d / 2 * s * s divides by 2 and multiplies by the rest: put 2 * s * s in parentheses.",
                        (d, s) -> Math.exp(-d * d / 2 * s * s)),
                shaped("Forgot to square σ", "The exponent is −d² / (2σ²).", (d, s) -> Math.exp(-d * d / (2 * s))),
                shaped(
                        "Forgot to square the distance",
                        "The exponent is −d² / (2σ²). With −|d|, the weights make a peak and not a bell.",
                        (d, s) -> Math.exp(-Math.abs(d) / (2 * s * s))),
                shaped(
                        "Forgot the minus sign",
                        "Then far pixels count more than near ones. The exponent is −d² / (2σ²).",
                        (d, s) -> Math.exp(d * d / (2 * s * s))));
    }

    private Mistake<Function<Bell, double[]>> shaped(String name, String why, DoubleBinaryOperator height) {
        return mistake(name, why, bell -> normalized(weights(bell, bell.size() / 2, height)));
    }

    private static double height(double distance, double deviation) {
        return Math.exp(-distance * distance / (2 * deviation * deviation));
    }

    private static double[] weights(Bell bell, int middle, DoubleBinaryOperator height) {
        double[] weights = new double[bell.size()];
        Arrays.setAll(weights, i -> height.applyAsDouble(i - middle, bell.deviation()));
        return weights;
    }

    private static double[] normalized(double[] weights) {
        return scaled(weights, 1 / Arrays.stream(weights).sum());
    }

    private static double[] scaled(double[] weights, double factor) {
        return Arrays.stream(weights).map(weight -> weight * factor).toArray();
    }

    @Override
    public String idea() {
        return "One loop computes exp(−d² / (2σ²)) for each distance d from the middle and adds them up. A second loop"
                + " divides by the sum.";
    }

    @Override
    public String takeaway() {
        return "A blur whose weights add up to 1 leaves a uniform region as it is. The 2-D kernel is the product of"
                + " such a row and such a column.";
    }
}
