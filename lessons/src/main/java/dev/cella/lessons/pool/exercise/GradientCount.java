package dev.cella.lessons.pool.exercise;

import dev.cella.lessons.check.Answer;
import dev.cella.lessons.check.Mistake;
import dev.cella.lessons.check.NumberExercise;
import dev.cella.lessons.check.Order;
import java.util.List;

/** A prediction: how many of 28 × 28 numbers get a gradient through max pooling with windows of 4 × 4? */
@Answer("int gradientCount()")
@Order(lesson = "09b", number = 1)
public final class GradientCount extends NumberExercise {

    private static final int SIDE = 28;
    private static final int WINDOW = 4;

    @Override
    public double answer() {
        return square(Math.floorDiv(SIDE, WINDOW));
    }

    @Override
    public List<Mistake<Double>> mistakes() {
        return List.of(
                mistake(
                        "Gave every number a gradient",
                        "That is average pooling. With max, the others in the window could change a little, and nothing"
                                + " would happen.",
                        square(SIDE)),
                mistake("Counted those that get none", "The question is about the winners.", square(SIDE) - square(7)),
                mistake("Counted one direction only", "There are rows of windows as well as columns.", 7),
                mistake(
                        "Counted the numbers in one window",
                        "Only one of them wins. How many windows are there?",
                        square(WINDOW)),
                mistake(
                        "Kept one number in four",
                        "Here a window is 4 numbers wide and 4 high: it holds 16 numbers, and one of them wins.",
                        square(Math.floorDiv(SIDE, 2))),
                mistake(
                        "Answered for the map of the lesson",
                        "There it was 26 × 26, with windows of 2 × 2. Here it is 28 × 28, with windows of 4 × 4.",
                        169),
                mistake(
                        "Counted the numbers of a map after a convolution",
                        "There is no convolution here: the windows of the pooling lie on the 28 × 28 map itself.",
                        square(26)),
                mistake(
                        "Moved the window by one number",
                        "Side by side, the next window starts 4 numbers further.",
                        square(SIDE - WINDOW + 1)));
    }

    @Override
    public String idea() {
        return "Each window has one winner. How many windows of 4 × 4 lie side by side on the map?";
    }

    @Override
    public String takeaway() {
        return "Max pooling passes one gradient per window; all other numbers hear nothing.";
    }

    private static double square(double side) {
        return side * side;
    }
}
