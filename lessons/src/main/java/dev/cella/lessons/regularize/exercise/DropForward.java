package dev.cella.lessons.regularize.exercise;

import dev.cella.lessons.check.Answer;
import dev.cella.lessons.check.FunctionExercise;
import dev.cella.lessons.check.Mistake;
import dev.cella.lessons.check.Order;
import java.util.List;
import java.util.Random;
import java.util.function.Function;

/** A few lines of code: the forward pass of dropout, in training and in inference. */
@Answer("double[] dropForward(double[] values, double[] chances, double rate, boolean training)")
@Order(lesson = "13", number = 2)
public final class DropForward extends FunctionExercise<DropForward.Input, double[]> {
    private static final double[] RATES = {0.2, 0.75, 0.4, 0.5};
    private static final int[] LENGTHS = {6, 7, 9, 8};

    /**
     * The outputs of a layer, and what decides about them.
     *
     * @param values of the units
     * @param chances one random number from 0 to 1 per unit
     * @param rate the probability that a unit is dropped
     * @param training false in inference
     */
    @SuppressWarnings("ArrayRecordComponent") // read once
    public record Input(double[] values, double[] chances, double rate, boolean training) {}

    @Override
    public Input input(Random random) {
        return input(random, 0);
    }

    /** Trial 2 is inference. One chance is exactly the rate, one unit is surely dropped and one surely kept. */
    @Override
    public Input input(Random random, int trial) {
        double[] values = new double[LENGTHS[trial]];
        double[] chances = new double[LENGTHS[trial]];
        for (int i = 0; i < values.length; i++) {
            values[i] = (1 + random.nextInt(20)) / 10.0;
            chances[i] = Math.round(100 * random.nextDouble()) / 100.0;
        }
        chances[0] = RATES[trial] / 2;
        chances[1] = RATES[trial];
        chances[2] = (1 + RATES[trial]) / 2;
        return new Input(values, chances, RATES[trial], trial != 2);
    }

    @Override
    public String part(int trial) {
        return trial == 2 ? "inference" : "training";
    }

    /** What becomes of one value that is kept or dropped, in training or in inference. */
    private interface Rule {
        double of(double value, boolean isKept, double rate, boolean training);
    }

    @Override
    public double[] solve(Input given) {
        return each(given, (value, kept, rate, training) -> training ? (kept ? value / (1 - rate) : 0) : value);
    }

    @Override
    public List<Mistake<Function<Input, double[]>>> mistakes() {
        return List.of(
                rule(
                        "Left dropout on at inference",
                        "If training is false, nothing is dropped and nothing is scaled.",
                        (value, kept, rate, training) -> kept ? value / (1 - rate) : 0),
                rule(
                        "Forgot to scale",
                        "In training, kept values are divided by 1 − rate, so that the sum stays about the same.",
                        (value, kept, rate, training) -> training && !kept ? 0 : value),
                rule(
                        "Scaled in inference instead of training",
                        "That is how dropout was first written, and it works, too. Here kept values are scaled in"
                                + " training, so that inference has nothing to do.",
                        (value, kept, rate, training) -> training ? (kept ? value : 0) : value * (1 - rate)),
                rule(
                        "Divided by the rate",
                        "The rate is the share that is dropped. Divide by the share that is kept, 1 − rate.",
                        (value, kept, rate, training) -> training ? (kept ? value / rate : 0) : value),
                rule(
                        "Multiplied by 1 − rate",
                        "That makes the kept values smaller. They have to grow: divide.",
                        (value, kept, rate, training) -> training ? (kept ? value * (1 - rate) : 0) : value),
                rule(
                        "Kept what should be dropped",
                        "A value is dropped if its chance is smaller than the rate: the comparison is the wrong way"
                                + " round.",
                        (value, kept, rate, training) -> training ? (kept ? 0 : value / (1 - rate)) : value),
                rule(
                        "Scaled in inference, too",
                        "In inference nothing is missing, so there is nothing to make up for.",
                        (value, kept, rate, training) -> training && !kept ? 0 : value / (1 - rate)),
                rule(
                        "Returned the mask",
                        "The mask says which values are kept. Multiply the values by it.",
                        (value, kept, rate, training) -> kept ? 1 : 0),
                rule(
                        "Returned the scaled mask",
                        "Each value has to be multiplied by its factor.",
                        (value, kept, rate, training) -> training ? (kept ? 1 / (1 - rate) : 0) : 1));
    }

    private Mistake<Function<Input, double[]>> rule(String name, String why, Rule rule) {
        return mistake(name, why, given -> each(given, rule));
    }

    private static double[] each(Input given, Rule rule) {
        double[] result = new double[given.values().length];
        for (int i = 0; i < result.length; i++) {
            boolean isKept = given.chances()[i] >= given.rate();
            result[i] = rule.of(given.values()[i], isKept, given.rate(), given.training());
        }
        return result;
    }

    @Override
    public String idea() {
        return "Ask first whether this is training. In training, each value has two possibilities: its chance decides"
                + " between 0 and the value divided by 1 − rate.";
    }

    @Override
    public String takeaway() {
        return "Because training scales, inference is simply the net as it is.";
    }
}
