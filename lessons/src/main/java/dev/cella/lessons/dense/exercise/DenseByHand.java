package dev.cella.lessons.dense.exercise;

import dev.cella.lessons.check.Answer;
import dev.cella.lessons.check.Elements;
import dev.cella.lessons.check.FunctionExercise;
import dev.cella.lessons.check.Mistake;
import dev.cella.lessons.check.Order;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/** A few lines of code: a dense layer with ReLU. */
@Order(lesson = "03", number = 2)
@Answer("double[] denseLayer(double[] x, double[][] weights, double[] biases)")
public final class DenseByHand extends FunctionExercise<DenseByHand.Input, double[]> {

    /**
     * A layer and what reaches it.
     *
     * @param x the inputs
     * @param weights {@code [unit][input]}
     * @param biases one per unit
     */
    @SuppressWarnings("ArrayRecordComponent") // handed to one student's method, then thrown away
    public record Input(double[] x, double[][] weights, double[] biases) {}

    /** Inputs and units of each trial. */
    private static final int[][] SIZES = {{3, 2}, {2, 4}, {4, 3}, {3, 3}};

    @Override
    public Input input(Random random) {
        return input(random, 0);
    }

    /** Sums of both signs, at least one of each. */
    @Override
    public Input input(Random random, int trial) {
        int inputs = SIZES[trial][0];
        int units = SIZES[trial][1];
        double[] x =
                random.doubles(inputs).map(each -> 1 + Math.floor(5 * each)).toArray();
        double[][] weights = new double[units][inputs];
        double[] biases = new double[units];
        for (int u = 0; u < units; u++) {
            for (int i = 0; i < inputs; i++) {
                weights[u][i] = (1 + random.nextInt(5)) / 2.0 * ((u + i) % 2 == 0 ? 1 : -1);
            }
            double sum = (1.25 + random.nextInt(4)) * (u % 2 == trial % 2 ? 1 : -1);
            biases[u] = sum - products(x, weights[u]);
        }
        return new Input(x, weights, biases);
    }

    @Override
    public double[] solve(Input given) {
        return layer(given, DenseByHand::relu);
    }

    private static double relu(double sum) {
        return Math.max(sum, 0);
    }

    private static double[] layer(Input given, DoubleUnaryOperator function) {
        return each(given, u -> function.applyAsDouble(products(given.x(), given.weights()[u]) + given.biases()[u]));
    }

    private static double products(double[] x, double[] weights) {
        return IntStream.range(0, x.length).mapToDouble(i -> weights[i] * x[i]).sum();
    }

    private static double[] each(Input given, IntToDoubleFunction unit) {
        return IntStream.range(0, given.biases().length).mapToDouble(unit).toArray();
    }

    @Override
    public List<Mistake<Function<Input, double[]>>> mistakes() {
        return List.of(
                mistake(
                        "Forgot the bias",
                        "Each unit adds its bias to the sum of the products, before ReLU.",
                        given -> each(given, u -> relu(products(given.x(), given.weights()[u])))),
                mistake("Forgot ReLU", "A negative sum must become 0.", given -> layer(given, sum -> sum)),
                mistake(
                        "Forgot the bias and ReLU",
                        "Add the bias of the unit; then a negative sum becomes 0.",
                        given -> each(given, u -> products(given.x(), given.weights()[u]))),
                mistake(
                        "Exchanged units and inputs",
                        "The first index of weights is the unit, the second the input: weights[u][i].",
                        DenseByHand::transposed),
                mistake(
                        "Added the bias after ReLU",
                        "The bias belongs to the sum: add it first, then apply ReLU.",
                        given -> each(given, u -> relu(products(given.x(), given.weights()[u])) + given.biases()[u])),
                mistake(
                        "Applied ReLU to every product",
                        "Negative products count: they pull the sum down. Only the sum goes through ReLU.",
                        given -> each(given, u -> reluOfEach(given, u))),
                mistake(
                        "Added the bias once per input",
                        "A unit has one bias. Add it outside the inner loop.",
                        given -> each(
                                given,
                                u -> relu(products(given.x(), given.weights()[u])
                                        + given.x().length * given.biases()[u]))),
                mistake(
                        "Kept the negative sums",
                        "ReLU keeps what is positive: the larger of the sum and 0.",
                        given -> layer(given, sum -> Math.min(sum, 0))),
                mistake(
                        "Took the absolute value",
                        "ReLU does not turn negative sums around; it makes them 0.",
                        given -> layer(given, Math::abs)),
                mistake(
                        "Subtracted the bias",
                        "A unit adds its bias; if it should pull the sum down, the bias itself is negative.",
                        given -> each(given, u -> relu(products(given.x(), given.weights()[u]) - given.biases()[u]))));
    }

    private static double reluOfEach(Input given, int u) {
        double products = IntStream.range(0, given.x().length)
                .mapToDouble(i -> relu(given.weights()[u][i] * given.x()[i]))
                .sum();
        return relu(products + given.biases()[u]);
    }

    private static double[] transposed(Input given) {
        double[] result = new double[given.biases().length];
        Arrays.setAll(result, u -> {
            double sum = given.biases()[u];
            for (int i = 0; i < given.x().length; i++) {
                sum += Elements.at(given.weights(), i, u) * given.x()[i];
            }
            return relu(sum);
        });
        return result;
    }

    @Override
    public String idea() {
        return "One loop over the units. Inside, start with the bias of the unit, add input times weight for every input,"
                + " and then?";
    }

    @Override
    public String takeaway() {
        return "That's all a dense layer does: one weighted sum per unit. The order of the inputs matters only because each"
                + " has its own weight.";
    }
}
