package dev.cella.lessons.pool.exercise;

import dev.cella.lessons.check.Mistake;
import dev.cella.lessons.check.NumberExercise;
import dev.cella.lessons.check.Order;
import java.util.List;

/** A prediction: how many numbers are left of 30 × 30 after two poolings with windows of 2 × 2? */
@Order(lesson = "09", number = 1)
public final class PooledTwice implements NumberExercise {

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
                        "A window that hangs over the border does not count: where a side is odd, its last pixel is in no window.",
                        square(8)),
                mistake("Pooled once", "The second pooling halves the sides again.", square(15)),
                mistake(
                        "Divided the count by 4, twice",
                        "Nearly: but a side of 15 cannot be halved. Halve the sides, round down, and multiply last.",
                        square(SIDE) / 16),
                mistake(
                        "Divided the count by 4, twice",
                        "Nearly: but a side of 15 cannot be halved. Halve the sides, round down, and multiply last.",
                        Math.floor(square(SIDE) / 16)),
                mistake("Counted one direction only", "There are rows of windows as well as columns.", 7),
                mistake(
                        "Moved the window by one pixel",
                        "Pooling windows lie side by side: the next one begins two pixels further.",
                        square(SIDE - 2)));
    }

    @Override
    public String idea() {
        return "How many windows of 2 lie side by side in 30 pixels? And how many in as many as that?";
    }

    @Override
    public String takeaway() {
        return "A side of H has room for H / k windows side by side, rounded down: what is left over is not seen.";
    }

    private static double square(double side) {
        return side * side;
    }
}
