package dev.cella.lessons.convolve.exercise;

import dev.cella.lessons.check.Mistake;
import dev.cella.lessons.check.NumberExercise;
import dev.cella.lessons.check.Order;
import java.util.List;

/** A prediction: how many windows of 5 × 5 lie wholly inside a picture of 28 × 28 pixels? */
@Order(lesson = "05", number = 1)
public final class WindowCount implements NumberExercise {

    private static final int SIDE = 28;
    private static final int KERNEL = 5;

    @Override
    public double answer() {
        return square(SIDE - KERNEL + 1);
    }

    @Override
    public List<Mistake<Double>> mistakes() {
        return List.of(
                mistake(
                        "A window for every pixel",
                        "A window that began in the last row would reach four rows beyond the picture.",
                        square(SIDE)),
                mistake(
                        "Off by one",
                        "Begin with the first window, which needs no step: as many windows as steps, and one more.",
                        square(SIDE - KERNEL)),
                mistake(
                        "Laid the windows side by side",
                        "They overlap: the next one begins one pixel further, not five.",
                        square(Math.floorDiv(SIDE, KERNEL))),
                mistake(
                        "Counted one direction only",
                        "There are rows of windows as well as columns.",
                        SIDE - KERNEL + 1),
                mistake(
                        "Took a kernel of 3 × 3",
                        "That is the number of the lesson; here the kernel is larger, and fewer windows fit.",
                        square(SIDE - 2)));
    }

    @Override
    public String idea() {
        return "In which row does the last window begin that still fits? Count the rows from 0 to that one, and do the same"
                + " for the columns.";
    }

    @Override
    public String takeaway() {
        return "A side of H pixels has room for H − k + 1 windows of k pixels. Lesson 06 gives the border back.";
    }

    private static double square(double side) {
        return side * side;
    }
}
