package dev.cella.lessons.concatenate.exercise;

import dev.cella.lessons.check.Answer;
import dev.cella.lessons.check.FunctionExercise;
import dev.cella.lessons.check.Mistake;
import dev.cella.lessons.check.Order;
import java.util.List;
import java.util.Random;
import java.util.function.Function;

/** A few lines of code: the gradients of the channels that a dense layer reads and hands on. */
@Order(lesson = "19", number = 3)
@Answer("double[] concatBackward(double[] w, double[] gradients)")
public final class ConcatBackward extends FunctionExercise<ConcatBackward.Input, double[]> {

    /**
     * A tiny dense layer for one pixel.
     *
     * @param w the weight of each channel
     * @param gradients of the channels, and of the new one at the end
     */
    @SuppressWarnings("ArrayRecordComponent") // handed to one student's method, then thrown away
    public record Input(double[] w, double[] gradients) {}

    private static final int[] SIZES = {3, 1, 4, 2};

    /** The gradient of one channel; {@code added} is that of the new one. */
    private interface Rule {
        double of(double w, double gradient, double added);
    }

    @Override
    public Input input(Random random) {
        return input(random, 0);
    }

    /** One channel and several; weights and gradients other than 0 and 1, no two gradients alike. */
    @Override
    public Input input(Random random, int trial) {
        double[] w = new double[SIZES[trial]];
        double[] gradients = new double[w.length + 1];
        for (int c = 0; c < w.length; c++) {
            w[c] = (2 + random.nextInt(7)) * (random.nextBoolean() ? 0.5 : -0.5) + 0.25;
        }
        int offset = random.nextInt(8);
        for (int c = 0; c < gradients.length; c++) {
            gradients[c] = (2 + (offset + c) % 8) * (random.nextBoolean() ? 1 : -1);
        }
        return new Input(w, gradients);
    }

    @Override
    public double[] solve(Input given) {
        return each(given, (w, g, added) -> g + w * added);
    }

    @Override
    public List<Mistake<Function<Input, double[]>>> mistakes() {
        return List.of(
                rule(
                        "Forgot the layer",
                        "The new channel was computed from the old ones: its gradient comes back to them, times the"
                                + " weight.",
                        (w, g, added) -> g),
                rule(
                        "Forgot the copy",
                        "The old channels are also handed on as they are. Their own gradients count, too.",
                        (w, g, added) -> w * added),
                rule(
                        "Forgot the weight",
                        "A channel heard of the new one through its weight: multiply by it.",
                        (w, g, added) -> g + added),
                rule(
                        "Weighted the copy",
                        "The copy passed no weight. Only the way through the layer has one.",
                        (w, g, added) -> w * g + added),
                rule(
                        "Multiplied the two ways",
                        "Where two ways lead back to a channel, their gradients are added.",
                        (w, g, added) -> g * w * added),
                rule(
                        "Took the own gradient twice",
                        "Through the layer comes the gradient of the new channel, the last one.",
                        (w, g, added) -> g + w * g));
    }

    private Mistake<Function<Input, double[]>> rule(String name, String why, Rule rule) {
        return mistake(name, why, given -> each(given, rule));
    }

    private static double[] each(Input given, Rule rule) {
        double[] result = new double[given.w().length];
        for (int c = 0; c < result.length; c++) {
            result[c] = rule.of(given.w()[c], given.gradients()[c], given.gradients()[result.length]);
        }
        return result;
    }

    @Override
    public String idea() {
        return "Raise one channel by a little. Which two outputs rise, and by how much each?";
    }

    @Override
    public String takeaway() {
        return "In a dense block, each map hears of the loss directly, and through every layer after it.";
    }
}
