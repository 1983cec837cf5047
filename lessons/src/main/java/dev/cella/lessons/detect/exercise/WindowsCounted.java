package dev.cella.lessons.detect.exercise;

import dev.cella.lessons.check.Answer;
import dev.cella.lessons.check.Mistake;
import dev.cella.lessons.check.NumberExercise;
import dev.cella.lessons.check.Order;
import dev.cella.lessons.detect.SlidingWindow;
import java.util.List;

/** A prediction: how many windows of one size an image holds. */
@Order(lesson = "22", number = 1)
@Answer("int windowsCounted()")
public final class WindowsCounted implements NumberExercise {
    private static final int HEIGHT = 96;
    private static final int WIDTH = 128;
    private static final int SIDE = 24;
    private static final int STRIDE = 6;

    @Override
    public double answer() {
        return SlidingWindow.slidingWindow(STRIDE, SIDE).count(HEIGHT, WIDTH);
    }

    @Override
    public List<Mistake<Double>> mistakes() {
        return List.of(
                mistake("Forgot the first window", "The window at 0 counts, too: add 1 in each direction.", 12 * 17),
                mistake(
                        "Let windows stick out",
                        "104 / 6 is 17.3: the next step would leave the image, so it is rounded down.",
                        13 * 19),
                mistake("Divided the whole image", "A window must fit: take its side away from the image first.", 336),
                mistake("Took a stride of 1", "The windows move by 6 pixels, not by 1.", 73 * 105),
                mistake("Added rows and columns", "Each row of windows has as many as there are columns.", 13 + 18));
    }

    @Override
    public String idea() {
        return "How many tops fit between 0 and 96 − 24 in steps of 6? And how many lefts?";
    }

    @Override
    public String takeaway() {
        return "These are the windows of one size only, and each of them costs a forward pass.";
    }
}
