package dev.cella.lessons.image.exercise;

import dev.cella.lessons.check.Mistake;
import dev.cella.lessons.check.NumberExercise;
import dev.cella.lessons.check.Order;
import java.util.List;

/** A prediction: how many numbers one color picture of 28×28 pixels is made of. */
@Order(lesson = "01", number = 1)
public final class NumbersInColor implements NumberExercise {

    @Override
    public double answer() {
        return 3 * 28 * 28;
    }

    @Override
    public List<Mistake<Double>> mistakes() {
        return List.of(
                mistake(
                        "Forgot the channels",
                        "784 is the count of pixels; each pixel of a color picture holds more than one number.",
                        28 * 28),
                mistake(
                        "Added instead of multiplied",
                        "Rows and columns make an area, and channels stack such areas.",
                        28 + 28 + 3),
                mistake("Counted edges, not pixels", "28 is only one edge of the picture; an area has two.", 3 * 28),
                mistake(
                        "Counted possible values",
                        "256 is how many values each number may take, not how many numbers there are.",
                        256 * 28 * 28));
    }

    @Override
    public String idea() {
        return "Think of the box: its height, its width, and how many sheets lie on top of each other.";
    }

    @Override
    public String takeaway() {
        return "Channels × height × width: the same rule holds for every image of this course.";
    }
}
