package dev.cella.lessons.convolve.exercise;

import dev.cella.lessons.check.Answer;
import dev.cella.lessons.check.Mistake;
import dev.cella.lessons.check.NumberExercise;
import dev.cella.lessons.check.Order;
import java.util.List;

/** A prediction: how many windows of 5 × 5 fit inside an image of 28 × 28 pixels? */
@Answer("int windowCount()")
@Order(lesson = "05", number = 1)
public final class WindowCount extends NumberExercise {

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
                        "Counted a window for every pixel",
                        "A window that begins in the last row would reach four rows beyond the image.",
                        square(SIDE)),
                mistake(
                        "Counted the steps, not the windows",
                        "28 − 5 is the number of steps. The first window needs no step, so there is one window"
                                + " more than steps.",
                        square(SIDE - KERNEL)),
                mistake(
                        "Laid the windows side by side",
                        "The windows overlap: the next one begins one pixel further, not five.",
                        square(Math.floorDiv(SIDE, KERNEL))),
                mistake(
                        "Counted one direction only",
                        "There are rows of windows as well as columns.",
                        SIDE - KERNEL + 1),
                mistake(
                        "Took a kernel of 3 × 3",
                        "That is the kernel of the lesson. Here the kernel is larger, so fewer windows fit.",
                        square(SIDE - 2)));
    }

    @Override
    public String idea() {
        return "In which row does the last window that fits begin? Count the rows from 0 to that one, and do the"
                + " same for the"
                + " columns.";
    }

    @Override
    public String takeaway() {
        return "A side of H pixels has room for H − k + 1 windows of k pixels. In lesson 06 you get the border back.";
    }

    private static double square(double side) {
        return side * side;
    }
}
