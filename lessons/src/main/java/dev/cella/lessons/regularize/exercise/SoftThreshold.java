package dev.cella.lessons.regularize.exercise;

import dev.cella.lessons.check.Answer;
import dev.cella.lessons.check.FunctionExercise;
import dev.cella.lessons.check.Mistake;
import dev.cella.lessons.check.Order;
import dev.cella.lessons.regularize.Penalty;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleBinaryOperator;
import java.util.function.Function;

/** A few lines of code: the proximal step of L1, which makes small weights exactly 0. */
@Answer("double[] towardZero(double[] weights, double threshold)")
@Order(lesson = "12", number = 2)
public final class SoftThreshold extends FunctionExercise<SoftThreshold.Input, double[]> {
    private static final int[] LENGTHS = {7, 6, 9, 8};

    /**
     * Weights, and how far each may move.
     *
     * @param weights positive and negative ones, some of them smaller than the threshold
     * @param threshold greater than 0
     */
    @SuppressWarnings("ArrayRecordComponent") // read once
    public record Input(double[] weights, double threshold) {}

    @Override
    public Input input(Random random) {
        return input(random, 0);
    }

    /** The first weights lie on both sides of the threshold, positive and negative. */
    @Override
    public Input input(Random random, int trial) {
        double threshold = (1 + random.nextInt(4)) / 10.0;
        double[] weights = new double[LENGTHS[trial]];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = (random.nextInt(19) - 9) / 10.0;
        }
        weights[0] = threshold + 0.25;
        weights[1] = -threshold - 0.15;
        weights[2] = threshold / 2;
        weights[3] = -threshold / 2;
        weights[4] = 0;
        return new Input(weights, threshold);
    }

    @Override
    public double[] solve(Input given) {
        return Penalty.softThreshold(given.weights(), given.threshold());
    }

    @Override
    public List<Mistake<Function<Input, double[]>>> mistakes() {
        return List.of(
                each(
                        "Went beyond 0",
                        "A weight that is smaller than the threshold stops at 0 and does not change its sign.",
                        (w, threshold) -> w - threshold * Math.signum(w)),
                each(
                        "Kept the size of large weights",
                        "That is hard thresholding. Here every weight moves, and large ones move by the threshold.",
                        (w, threshold) -> Math.abs(w) <= threshold ? 0 : w),
                each(
                        "Moved negative weights away from 0",
                        "Toward 0 means downward for positive weights and upward for negative ones.",
                        (w, threshold) -> Math.abs(w) <= threshold ? 0 : w - threshold),
                each(
                        "Dropped negative weights",
                        "A weight of −0.5 is as large as one of 0.5. Compare its absolute value.",
                        (w, threshold) -> Math.max(w - threshold, 0)),
                each(
                        "Lost the sign",
                        "The result has the sign of the weight.",
                        (w, threshold) -> Math.max(Math.abs(w) - threshold, 0)),
                each(
                        "Multiplied instead of subtracting",
                        "That is what L2 does. L1 moves all weights by the same distance.",
                        (w, threshold) -> w * (1 - threshold)));
    }

    private Mistake<Function<Input, double[]>> each(String name, String why, DoubleBinaryOperator rule) {
        return mistake(name, why, given -> Arrays.stream(given.weights())
                .map(w -> rule.applyAsDouble(w, given.threshold()))
                .toArray());
    }

    @Override
    public String idea() {
        return "There are three cases: above the threshold, below minus the threshold, and in between.";
    }

    @Override
    public String takeaway() {
        return "A gradient step jumps over 0. A proximal step stops there, and that is where lasso's zeros come from.";
    }
}
