package dev.cella.lessons.image.exercise;

import dev.cella.lessons.check.Answer;
import dev.cella.lessons.check.Mistake;
import dev.cella.lessons.check.NumberExercise;
import dev.cella.lessons.check.Order;
import java.util.List;

/** A prediction: how many numbers make up one color image of 28 × 28 pixels. */
@Answer("int numbersInColor()")
@Order(lesson = "01", number = 1)
public final class NumbersInColor extends NumberExercise {

    @Override
    public double answer() {
        return 3 * 28 * 28;
    }

    @Override
    public List<Mistake<Double>> mistakes() {
        return List.of(
                mistake(
                        "Forgot the channels",
                        "784 is the number of pixels, and each pixel of a color image holds more than one number.",
                        28 * 28),
                mistake(
                        "Added instead of multiplied",
                        "Rows and columns span an area, and the channels stack such areas: that takes two"
                                + " multiplications.",
                        28 + 28 + 3),
                mistake("Counted one side only", "28 is one side of the image; its area has two.", 3 * 28),
                mistake(
                        "Counted possible values",
                        "256 is how many values each number can take, not how many numbers there are.",
                        256 * 28 * 28));
    }

    @Override
    public String idea() {
        return "Think of the box: its height, its width, and the number of sheets in the stack.";
    }

    @Override
    public String takeaway() {
        return "Channels × height × width: the rule holds for every image in this course.";
    }
}
