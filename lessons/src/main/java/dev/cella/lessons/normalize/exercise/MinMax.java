package dev.cella.lessons.normalize.exercise;

import dev.cella.lessons.check.FunctionExercise;
import dev.cella.lessons.check.Mistake;
import dev.cella.lessons.check.Order;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.function.IntToDoubleFunction;

/** A few lines of code: stretch pixels so that the darkest becomes 0 and the brightest 1. */
@Order(lesson = "02", number = 2)
public final class MinMax implements FunctionExercise<int[], double[]> {

    @Override
    public int[] input(Random random) {
        int darkest = 20 + random.nextInt(40);
        return random.ints(9, darkest, 200).toArray();
    }

    @Override
    public double[] solve(int[] pixels) {
        double min = min(pixels);
        double max = max(pixels);
        return each(pixels, pixel -> (pixel - min) / (max - min));
    }

    @Override
    public List<Mistake<Function<int[], double[]>>> mistakes() {
        return List.of(
                mistake(
                        "int / int truncates",
                        "Both sides of / are whole numbers, so Java cuts off what is behind the point: 3 / 4 is 0.",
                        pixels -> each(
                                pixels,
                                pixel -> Math.floor((pixel - min(pixels)) / (double) (max(pixels) - min(pixels))))),
                mistake(
                        "Divided by the maximum without subtracting the minimum",
                        "The brightest becomes 1, but the darkest does not become 0.",
                        pixels -> each(pixels, pixel -> pixel / (double) max(pixels))),
                mistake(
                        "Subtracted the minimum, but divided by the maximum",
                        "After the shift the brightest is max - min, so that is what to divide by.",
                        pixels -> each(pixels, pixel -> (pixel - min(pixels)) / (double) max(pixels))),
                mistake(
                        "Forgot the brackets",
                        "/ binds before -: only the minimum was divided. Put the difference into brackets.",
                        pixels -> each(pixels, pixel -> pixel - min(pixels) / (double) (max(pixels) - min(pixels)))),
                mistake(
                        "Divided by 255",
                        "That is the range a byte could have; min-max uses the range that these pixels do have.",
                        pixels -> each(pixels, pixel -> pixel / 255.0)),
                mistake(
                        "Turned the scale around",
                        "The darkest became 1 and the brightest 0: a negative.",
                        pixels -> each(pixels, pixel -> (max(pixels) - pixel) / (double) (max(pixels) - min(pixels)))),
                mistake(
                        "Subtracted the minimum and did not divide",
                        "The darkest is 0 now; the brightest is not yet 1.",
                        pixels -> each(pixels, pixel -> pixel - min(pixels))));
    }

    @Override
    public String idea() {
        return "Two steps: first shift, so that the darkest is 0; then scale, so that the brightest is 1. Find the smallest"
                + " and the largest pixel before either.";
    }

    @Override
    public String takeaway() {
        return "One very bright pixel decides the scale of all others: that is the weakness of min-max.";
    }

    private static int min(int[] pixels) {
        return Arrays.stream(pixels).min().getAsInt();
    }

    private static int max(int[] pixels) {
        return Arrays.stream(pixels).max().getAsInt();
    }

    private static double[] each(int[] pixels, IntToDoubleFunction rule) {
        return Arrays.stream(pixels).mapToDouble(rule).toArray();
    }
}
