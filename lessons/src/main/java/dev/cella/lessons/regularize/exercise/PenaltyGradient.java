package dev.cella.lessons.regularize.exercise;

import dev.cella.lessons.check.Answer;
import dev.cella.lessons.check.Mistake;
import dev.cella.lessons.check.NumberExercise;
import dev.cella.lessons.check.Order;
import java.util.List;

/** A prediction: the gradient of an elastic net for one negative weight. */
@Answer("double penaltyGradient()")
@Order(lesson = "12", number = 1)
public final class PenaltyGradient extends NumberExercise {
    private static final double WEIGHT = -0.4;
    private static final double L1 = 0.03;
    private static final double L2 = 0.2;

    @Override
    public double answer() {
        return L1 * Math.signum(WEIGHT) + L2 * WEIGHT;
    }

    @Override
    public List<Mistake<Double>> mistakes() {
        return List.of(
                mistake(
                        "Forgot the sign",
                        "The weight is negative. Where does the penalty fall: to the left or to the right?",
                        -answer()),
                mistake("Forgot L1", "L1 has a gradient, too: its strength times the sign of the weight.", L2 * WEIGHT),
                mistake("Forgot L2", "L2 has a gradient, too: its strength times the weight.", -L1),
                mistake(
                        "Took the wrong sign for L1",
                        "The sign of a negative weight is −1, so both parts have the same sign.",
                        L1 + L2 * WEIGHT),
                mistake(
                        "Multiplied L1 by the weight",
                        "The gradient of |w| does not depend on the size of w, only on its sign.",
                        L1 * WEIGHT + L2 * WEIGHT),
                mistake(
                        "Doubled L2",
                        "The penalty has half of the square, so the 2 cancels: the gradient is l2 · w.",
                        -L1 + 2 * L2 * WEIGHT),
                mistake(
                        "Computed the penalty, not its gradient",
                        "The gradient says how the penalty changes with the weight.",
                        L1 * Math.abs(WEIGHT) + L2 / 2 * WEIGHT * WEIGHT));
    }

    @Override
    public String idea() {
        return "Take the two parts one by one: l1 times the sign of the weight, and l2 times the weight.";
    }

    @Override
    public String takeaway() {
        return "L2 pulls in proportion to the weight, L1 always with the same force.";
    }
}
