package dev.cella.lessons.normalize.exercise;

import dev.cella.lessons.check.Answer;
import dev.cella.lessons.check.FunctionExercise;
import dev.cella.lessons.check.Mistake;
import dev.cella.lessons.check.Order;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.function.IntToDoubleFunction;

/** A few lines of code: stretch pixels so that the darkest becomes 0 and the brightest 1. */
@Answer("double[] stretch(int[] pixels)")
@Order(lesson = "02", number = 2)
public final class MinMax extends FunctionExercise<int[], double[]> {

    private static final int[] LENGTHS = {4, 6, 3, 9};

    @Override
    public int[] input(Random random) {
        return input(random, 0);
    }

    /** Few pixels, so that a result can be worked out by hand; in the third trial all are negative, as in CT. */
    @Override
    public int[] input(Random random, int trial) {
        int darkest = trial == 2 ? -900 : 20 + random.nextInt(40);
        int brightest = trial == 2 ? -20 : 200;
        int[] pixels = random.ints(darkest + 1, brightest)
                .distinct()
                .limit(LENGTHS[trial])
                .toArray();
        pixels[1] = darkest;
        return pixels;
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
                        "Both sides of / are whole numbers, so Java drops the decimals: 3 / 4 is 0. Make one side"
                                + " a double, as in (double) (max - min).",
                        pixels -> each(
                                pixels,
                                pixel -> Math.floor((pixel - min(pixels)) / (double) (max(pixels) - min(pixels))))),
                mistake(
                        "Divided by the maximum without subtracting the minimum",
                        "The brightest pixel becomes 1, but the darkest does not become 0.",
                        pixels -> each(pixels, pixel -> pixel / (double) max(pixels))),
                mistake(
                        "Subtracted the minimum, but divided by the maximum",
                        "After the shift, the brightest pixel is max - min: divide by that.",
                        pixels -> each(pixels, pixel -> (pixel - min(pixels)) / (double) max(pixels))),
                mistake(
                        "Forgot the parentheses",
                        "Java divides before it subtracts, so only the minimum was divided: put the difference in"
                                + " parentheses.",
                        pixels -> each(pixels, pixel -> pixel - min(pixels) / (double) (max(pixels) - min(pixels)))),
                mistake(
                        "Divided by 255",
                        "255 is the range that a byte could have. Min–max uses the range that these pixels do have.",
                        pixels -> each(pixels, pixel -> pixel / 255.0)),
                mistake(
                        "Reversed the scale",
                        "The darkest pixel became 1 and the brightest 0: a negative.",
                        pixels -> each(pixels, pixel -> (max(pixels) - pixel) / (double) (max(pixels) - min(pixels)))),
                mistake(
                        "Subtracted the minimum, but did not divide",
                        "The darkest pixel is 0 now, but the brightest is not 1 yet.",
                        pixels -> each(pixels, pixel -> pixel - min(pixels))),
                mistake(
                        "Divided by the range without subtracting the minimum",
                        "The pixels have the right distances now, but the darkest is not 0 yet.",
                        pixels -> each(pixels, pixel -> pixel / (double) (max(pixels) - min(pixels)))),
                mistake(
                        "Subtracted the mean",
                        "That is zero-centering. Min–max subtracts the minimum, so that the darkest pixel becomes 0.",
                        pixels -> each(pixels, pixel -> (pixel - mean(pixels)) / (double) (max(pixels) - min(pixels)))),
                mistake(
                        "Stretched to 255",
                        "The brightest pixel should become 1, not 255.",
                        pixels -> each(
                                pixels, pixel -> 255 * (pixel - min(pixels)) / (double) (max(pixels) - min(pixels)))),
                mistake(
                        "Began both searches at 0",
                        "If 0 is none of the pixels, it can still win the search for the minimum or for the maximum:"
                                + " begin with the first pixel.",
                        pixels -> each(
                                pixels,
                                pixel -> (pixel - Math.min(0, min(pixels)))
                                        / (double) (Math.max(0, max(pixels)) - Math.min(0, min(pixels))))),
                mistake(
                        "Began the search for the maximum at 0",
                        "All pixels can be negative, as in CT, and then 0 is none of them: begin with the first"
                                + " pixel.",
                        pixels -> each(
                                pixels,
                                pixel -> (pixel - min(pixels)) / (double) (Math.max(0, max(pixels)) - min(pixels)))),
                mistake(
                        "Began the search for the minimum at 0",
                        "If all pixels are positive, 0 is none of them: begin with the first pixel.",
                        pixels -> each(
                                pixels,
                                pixel -> (pixel - Math.min(0, min(pixels)))
                                        / (double) (max(pixels) - Math.min(0, min(pixels))))));
    }

    @Override
    public String idea() {
        return "Find the smallest and the largest pixel first. Then take two steps: shift, so that the darkest"
                + " pixel becomes 0,"
                + " and scale, so that the brightest becomes 1.";
    }

    @Override
    public String takeaway() {
        return "One very bright pixel sets the scale of all the others: that is the weakness of min–max.";
    }

    private static int min(int[] pixels) {
        return Arrays.stream(pixels).min().getAsInt();
    }

    private static int max(int[] pixels) {
        return Arrays.stream(pixels).max().getAsInt();
    }

    private static double mean(int[] pixels) {
        return Arrays.stream(pixels).average().orElseThrow();
    }

    private static double[] each(int[] pixels, IntToDoubleFunction rule) {
        return Arrays.stream(pixels).mapToDouble(rule).toArray();
    }
}
