package dev.cella.lessons.convolve.exercise;

import dev.cella.lessons.check.Answer;
import dev.cella.lessons.check.Mistake;
import dev.cella.lessons.check.NumberExercise;
import dev.cella.lessons.check.Order;
import java.util.List;

/** A prediction: how many values does a map have along a side, with stride and padding? */
@Answer("int stridedSide()")
@Order(lesson = "07", number = 1)
public final class StridedSide extends NumberExercise {
    private static final int SIZE = 34;
    private static final int KERNEL = 9;
    private static final int STRIDE = 2;
    private static final int PADDING = 4;

    @Override
    public double answer() {
        return steps(SIZE + 2 * PADDING - KERNEL) + 1;
    }

    @Override
    public List<Mistake<Double>> mistakes() {
        return List.of(
                mistake(
                        "Forgot the + 1",
                        "Dividing counts the steps. There is one window more than there are steps.",
                        steps(SIZE + 2 * PADDING - KERNEL)),
                mistake(
                        "Rounded up",
                        "The last half step would take the window beyond the padding, so it is not taken: round down.",
                        steps(SIZE + 2 * PADDING - KERNEL + 1) + 1),
                mistake(
                        "Padded one end only",
                        "Padding is added at both ends of the side, so it counts twice.",
                        steps(SIZE + PADDING - KERNEL) + 1),
                mistake(
                        "Left the padding out",
                        "The windows slide over the padded image, which is larger than the image.",
                        steps(SIZE - KERNEL) + 1),
                mistake(
                        "Left the stride out",
                        "That is the map of stride 1. With stride 2, the window moves two pixels at a time.",
                        SIZE + 2 * PADDING - KERNEL + 1),
                mistake(
                        "Counted the whole map",
                        "The question is how many values there are along one side.",
                        answer() * answer()));
    }

    @Override
    public String idea() {
        return "How many pixels can the window travel on the padded side? How many whole steps of two pixels is that? And how"
                + " many windows do that many steps make?";
    }

    @Override
    public String takeaway() {
        return "With this padding, a stride of 2 just halves the side. That is why nets often pad by half the kernel.";
    }

    private static int steps(int distance) {
        return distance / STRIDE;
    }
}
