package dev.cella.lessons.signal.exercise;

import dev.cella.lessons.check.Answer;
import dev.cella.lessons.check.Mistake;
import dev.cella.lessons.check.NumberExercise;
import dev.cella.lessons.check.Order;
import java.util.List;

/** A prediction: how many numbers come out of a convolution through a volume? */
@Order(lesson = "10b", number = 1)
@Answer("int volumeNumbers()")
public final class VolumeNumbers extends NumberExercise {
    private static final int FILTERS = 8;
    private static final int SIDE = 12;

    @Override
    public double answer() {
        return FILTERS * cube(SIDE);
    }

    private static double cube(double side) {
        return side * side * side;
    }

    @Override
    public List<Mistake<Double>> mistakes() {
        return List.of(
                mistake(
                        "Forgot the third direction",
                        "There is a window for each slice, row and column: three sides.",
                        FILTERS * SIDE * SIDE),
                mistake("Forgot the filters", "Each of the 8 filters gives a map of its own.", cube(SIDE)),
                mistake("Only one side", "That is the length of one side of a map. How many numbers are in all?", SIDE),
                mistake(
                        "One window more than steps",
                        "(28 − 5) / 2 = 11 steps, rounded down, mean 12 windows.",
                        FILTERS * cube(SIDE - 1)),
                mistake("Rounded up", "A last step that doesn't fit is left out.", FILTERS * cube(SIDE + 1)),
                mistake("Forgot the stride", "With stride 2, only every second window is there.", FILTERS * cube(24)),
                mistake(
                        "Stride in two directions only",
                        "The window moves by 2 in all three directions.",
                        FILTERS * SIDE * SIDE * 24.0),
                mistake("Padded", "There is no padding here: the window has to fit inside.", FILTERS * cube(14)),
                mistake(
                        "Counted the weights",
                        "That is the number of parameters. What was asked are the numbers that come out.",
                        FILTERS * (cube(5) + 1)));
    }

    @Override
    public String idea() {
        return "First one side: (28 − 5) / 2 + 1, rounded down. Then three sides, then the filters.";
    }

    @Override
    public String takeaway() {
        return "The size of each side follows the same rule in one, two and three dimensions.";
    }
}
