package dev.cella.lessons.convolve.exercise;

import dev.cella.lessons.check.Mistake;
import dev.cella.lessons.check.NumberExercise;
import dev.cella.lessons.check.Order;
import java.util.List;

/** A prediction: how many zeros on each side keep the size under a kernel of 5 × 5? */
@Order(lesson = "06", number = 1)
public final class PaddingForFive implements NumberExercise {

    private static final int KERNEL = 5;

    @Override
    public double answer() {
        return Math.floorDiv(KERNEL, 2);
    }

    @Override
    public List<Mistake<Double>> mistakes() {
        return List.of(
                mistake(
                        "Counted both sides together",
                        "So many rows are lost in all, and so many come back in all: half of them above, half below.",
                        KERNEL - 1),
                mistake("Took the frame of a kernel of 3 × 3", "A larger kernel reaches further beyond its middle.", 1),
                mistake(
                        "Made the frame as thick as the kernel",
                        "A window that lies in the frame alone sees nothing of the picture.",
                        KERNEL),
                mistake("Left the frame away", "Without padding a map of 5 × 5 windows loses rows and columns.", 0),
                mistake(
                        "Rounded half a kernel up",
                        "The middle pixel of the window lies on the picture; only what is beyond it needs a frame.",
                        (KERNEL + 1) / 2.0));
    }

    @Override
    public String idea() {
        return "Lay the middle of the kernel on the first pixel of the picture. How many of its rows lie above the picture?";
    }

    @Override
    public String takeaway() {
        return "An odd kernel of k × k keeps the size with (k − 1) / 2 zeros on each side.";
    }
}
