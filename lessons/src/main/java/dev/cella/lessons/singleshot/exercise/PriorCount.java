package dev.cella.lessons.singleshot.exercise;

import dev.cella.lessons.check.Answer;
import dev.cella.lessons.check.Mistake;
import dev.cella.lessons.check.NumberExercise;
import dev.cella.lessons.check.Order;
import java.util.List;

/** A prediction: the prior boxes of the original SSD. Source: Liu et al., SSD (2016), sections 2.1 and 3.1. */
@Order(lesson = "24", number = 5)
@Answer("int priorCount()")
public final class PriorCount extends NumberExercise {
    private static final int[] SIDES = {38, 19, 10, 5, 3, 1};
    private static final int[] SHAPES = {4, 6, 6, 6, 4, 4};

    @Override
    public double answer() {
        return sum(true, true);
    }

    private static int sum(boolean squared, boolean withShapes) {
        int sum = 0;
        for (int i = 0; i < SIDES.length; i++) {
            sum += SIDES[i] * (squared ? SIDES[i] : 1) * (withShapes ? SHAPES[i] : 1);
        }
        return sum;
    }

    @Override
    public List<Mistake<Double>> mistakes() {
        return List.of(
                mistake("Counted positions", "Each position has 4 or 6 prior boxes.", sum(true, false)),
                mistake("Counted one row of each map", "A map of side 38 has 38 · 38 positions.", sum(false, true)),
                mistake("Counted the first map only", "All six maps predict boxes.", 38 * 38 * 4),
                mistake(
                        "Took four everywhere",
                        "The second, third and fourth map have 6 prior boxes per position.",
                        4 * sum(true, false)),
                mistake(
                        "Took six everywhere",
                        "The first and the last two maps have 4 prior boxes per position.",
                        6 * sum(true, false)),
                mistake("Added the sides", "Count positions: side · side.", sum(false, false)));
    }

    @Override
    public String idea() {
        return "For each map: side · side positions, times the prior boxes of one position. Then add up the six maps.";
    }

    @Override
    public String takeaway() {
        return "8732 boxes in one pass, and nearly all of them show background.";
    }
}
