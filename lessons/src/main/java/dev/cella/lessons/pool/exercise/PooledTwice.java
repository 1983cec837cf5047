package dev.cella.lessons.pool.exercise;

import dev.cella.lessons.check.Answer;
import dev.cella.lessons.check.Mistake;
import dev.cella.lessons.check.NumberExercise;
import dev.cella.lessons.check.Order;
import java.util.List;

/** A prediction: how many of 30 × 30 numbers are left after pooling twice with windows of 2 × 2? */
@Answer("int pooledTwice()")
@Order(lesson = "09", number = 1)
public final class PooledTwice extends NumberExercise {

    private static final int SIDE = 30;

    @Override
    public double answer() {
        return square(Math.floorDiv(Math.floorDiv(SIDE, 2), 2));
    }

    @Override
    public List<Mistake<Double>> mistakes() {
        return List.of(
                mistake(
                        "Rounded up",
                        "A window that reaches beyond the border does not count: if a side is odd, no window"
                                + " contains its last pixel.",
                        square(8)),
                mistake("Pooled only once", "The second pooling halves the sides again.", square(15)),
                mistake(
                        "Divided the count by 4, twice",
                        "Nearly! But a side of 15 cannot be halved: halve the sides, round down, and multiply at"
                                + " the end.",
                        square(SIDE) / 16),
                mistake(
                        "Divided the count by 4, twice",
                        "Nearly! But a side of 15 cannot be halved: halve the sides, round down, and multiply at"
                                + " the end.",
                        Math.floor(square(SIDE) / 16)),
                mistake("Counted one direction only", "There are rows of windows as well as columns.", 7),
                mistake(
                        "Moved the window by one pixel",
                        "Pooling windows lie side by side: the next one begins two pixels further on.",
                        square(SIDE - 2)));
    }

    @Override
    public String idea() {
        return "How many windows of 2 fit side by side into 30 pixels? And how many fit into that many pixels?";
    }

    @Override
    public String takeaway() {
        return "A side of H pixels has room for H / k windows side by side, rounded down. No window sees what is"
                + " left over.";
    }

    private static double square(double side) {
        return side * side;
    }
}
