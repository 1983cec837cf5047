package dev.cella.lessons.singleshot.exercise;

import dev.cella.lessons.check.Answer;
import dev.cella.lessons.check.Mistake;
import dev.cella.lessons.check.NumberExercise;
import dev.cella.lessons.check.Order;
import java.util.List;

/** A prediction: the no-object term of a net that knows nothing yet. */
@Order(lesson = "24", number = 3)
@Answer("double noObjectTerm()")
public final class NoObjectTerm extends NumberExercise {
    private static final int ANCHORS = 576 - 16;
    private static final double WEIGHT = 0.5;

    @Override
    public double answer() {
        return WEIGHT * ANCHORS * Math.log(2);
    }

    @Override
    public double tolerance() {
        return 0.05;
    }

    @Override
    public List<Mistake<Double>> mistakes() {
        return List.of(
                mistake("Forgot the weight", "The no-object term is multiplied by 0.5.", ANCHORS * Math.log(2)),
                mistake(
                        "Counted all anchors",
                        "The 16 responsible anchors belong to the objectness term.",
                        WEIGHT * 576 * Math.log(2)),
                mistake(
                        "Counted the responsible anchors",
                        "They belong to the objectness term. The others are meant here.",
                        WEIGHT * 16 * Math.log(2)),
                mistake(
                        "Gave one anchor",
                        "This is the share of a single anchor. How many are there?",
                        WEIGHT * Math.log(2)),
                mistake(
                        "Squared the error",
                        "(0.5 − 0)² would be a squared error. This term is −ln(1 − σ).",
                        WEIGHT * ANCHORS / 4),
                mistake("Took σ(0) for 0", "σ(0) is 0.5, so 1 − σ(0) is not 1.", 0));
    }

    @Override
    public String idea() {
        return "One anchor contributes 0.5 · −ln(1 − σ(0)). How many anchors are responsible for no object?";
    }

    @Override
    public String takeaway() {
        return "At the start, the no-object term is the largest by far: hence its small weight.";
    }
}
