package dev.cella.lessons.convolve.exercise;

import dev.cella.lessons.check.Answer;
import dev.cella.lessons.check.Mistake;
import dev.cella.lessons.check.NumberExercise;
import dev.cella.lessons.check.Order;
import java.util.List;

/** A prediction: how many zeros on each side keep the size of an image under a kernel of 9 × 9? */
@Answer("int paddingForNine()")
@Order(lesson = "06", number = 1)
public final class PaddingForNine extends NumberExercise {

    private static final int KERNEL = 9;

    @Override
    public double answer() {
        return Math.floorDiv(KERNEL, 2);
    }

    @Override
    public List<Mistake<Double>> mistakes() {
        return List.of(
                mistake(
                        "Counted both sides together",
                        "The map loses 8 rows altogether, and 8 must come back: half of them above, half below.",
                        KERNEL - 1),
                mistake(
                        "Took the padding of a kernel of 3 × 3",
                        "A larger kernel reaches further beyond its middle.",
                        1),
                mistake(
                        "Made the padding as thick as the kernel",
                        "Then some windows would lie in the padding alone and see nothing of the image.",
                        KERNEL),
                mistake("Left the padding out", "Without padding, the map is smaller than the image.", 0),
                mistake(
                        "Rounded half a kernel up",
                        "The middle of the window always lies on the image: only what reaches beyond it needs"
                                + " padding.",
                        (KERNEL + 1) / 2.0));
    }

    @Override
    public String idea() {
        return "Put the middle of the kernel on the first pixel of the image. How many of its rows lie above the"
                + " image?";
    }

    @Override
    public String takeaway() {
        return "With (k − 1) / 2 zeros on each side, an odd kernel of k × k keeps the size.";
    }
}
