package dev.cella.lessons.residual.exercise;

import dev.cella.lessons.check.Answer;
import dev.cella.lessons.check.FunctionExercise;
import dev.cella.lessons.check.Mistake;
import dev.cella.lessons.check.Order;
import java.util.List;
import java.util.Random;
import java.util.function.Function;

/** A few lines of code: the gradient of {@code y = x + w · relu(x)}, which has two ways back. */
@Order(lesson = "18", number = 2)
@Answer("double[] twoWays(double[] x, double[] w, double[] gradients)")
public final class TwoWays extends FunctionExercise<TwoWays.Input, double[]> {

    /**
     * A tiny residual block for each value.
     *
     * @param x what came in
     * @param w the weight after the ReLU
     * @param gradients ∂L/∂y
     */
    @SuppressWarnings("ArrayRecordComponent") // handed to one student's method, then thrown away
    public record Input(double[] x, double[] w, double[] gradients) {}

    private static final int[] SIZES = {4, 6, 3, 5};

    /** The gradient of one value. */
    private interface Rule {
        double of(double x, double w, double gradient);
    }

    @Override
    public Input input(Random random) {
        return input(random, 0);
    }

    /** Positive and negative inputs, small and large, none of them 0; weights and gradients other than 0 and 1. */
    @Override
    public Input input(Random random, int trial) {
        int count = SIZES[trial];
        double[] x = new double[count];
        double[] w = new double[count];
        double[] gradients = new double[count];
        for (int i = 0; i < count; i++) {
            double size = i < 2 ? (1 + random.nextInt(3)) / 4.0 : 1 + random.nextInt(6);
            x[i] = size * (i % 2 == trial % 2 ? 1 : -1);
            w[i] = (2 + random.nextInt(5)) / 4.0 * (random.nextBoolean() ? 1 : -1) + 0.125;
            gradients[i] = 2 + random.nextInt(6);
        }
        return new Input(x, w, gradients);
    }

    @Override
    public double[] solve(Input given) {
        return each(given, (x, w, g) -> x > 0 ? g + g * w : g);
    }

    @Override
    public List<Mistake<Function<Input, double[]>>> mistakes() {
        return List.of(
                rule(
                        "Forgot the skip connection",
                        "The gradient of y also goes straight to x, unchanged.",
                        (x, w, g) -> x > 0 ? g * w : 0),
                rule(
                        "Forgot the layers",
                        "x is also read by the ReLU: add what comes back from there.",
                        (x, w, g) -> g),
                rule(
                        "Let a negative x through the ReLU",
                        "Where x is negative, relu(x) stays 0: nothing comes back this way.",
                        (x, w, g) -> g + g * w),
                rule(
                        "Stopped everything at the ReLU",
                        "The ReLU lies on one of the two ways only. The skip connection passes a negative x, too.",
                        (x, w, g) -> x > 0 ? g + g * w : 0),
                rule(
                        "Multiplied the two ways",
                        "Where two ways lead back to x, their gradients are added.",
                        (x, w, g) -> x > 0 ? g * g * w : g),
                rule(
                        "Returned the output",
                        "This is y. What was asked is the gradient of x.",
                        (x, w, g) -> x + w * Math.max(x, 0)),
                rule(
                        "Forgot the gradient of y",
                        "This is how fast y changes with x. Multiply by the gradient of y.",
                        (x, w, g) -> x > 0 ? 1 + w : 1),
                rule(
                        "Multiplied by x",
                        "That would be the gradient of w. The gradient of x needs w.",
                        (x, w, g) -> x > 0 ? g + g * x : g));
    }

    private Mistake<Function<Input, double[]>> rule(String name, String why, Rule rule) {
        return mistake(name, why, given -> each(given, rule));
    }

    private static double[] each(Input given, Rule rule) {
        double[] result = new double[given.x().length];
        for (int i = 0; i < result.length; i++) {
            result[i] = rule.of(given.x()[i], given.w()[i], given.gradients()[i]);
        }
        return result;
    }

    @Override
    public String idea() {
        return "Raise x by a little. How much does y rise along the first way, and how much along the second?";
    }

    @Override
    public String takeaway() {
        return "A skip connection adds 1 to the slope of a block: the gradient arrives even if the layers stop it.";
    }
}
