package dev.cella.lessons.convolve.exercise;

import dev.cella.lessons.check.FunctionExercise;
import dev.cella.lessons.check.Mistake;
import dev.cella.lessons.check.Order;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Function;

/** A few lines of code: a kernel that slides in steps. */
@Order(lesson = "07", number = 3)
public final class StridedConvolution implements FunctionExercise<StridedConvolution.Input, double[][]> {

    /**
     * What slides over what, and how.
     *
     * @param image {@code [row][column]}
     * @param kernel {@code [row][column]}, square
     * @param stride pixels from one window to the next, in both directions
     */
    @SuppressWarnings("ArrayRecordComponent") // handed to one student's method, then thrown away
    public record Input(double[][] image, double[][] kernel, int stride) {}

    /** Where the pixels of a window lie, and how many windows there are: what can go wrong. */
    private interface Pixel {
        int at(int place, int weight, int stride);
    }

    private static final Pixel RIGHT = (place, weight, stride) -> place * stride + weight;
    private static final Pixel NEXT = (place, weight, stride) -> place + weight;
    private static final Pixel ALL_TIMES = (place, weight, stride) -> (place + weight) * stride;

    /** Wider than high; with stride 2 as with 3 pixels are left over in both directions. */
    @Override
    public Input input(Random random) {
        return new Input(whole(random, 8, 10), whole(random, 3, 3), 2 + random.nextInt(2));
    }

    @Override
    public double[][] solve(Input given) {
        return slide(given, high(given), wide(given), RIGHT, RIGHT);
    }

    @Override
    public String describe(Input given) {
        return "a picture of 8 × 10, a kernel of 3 × 3, stride " + given.stride();
    }

    /** So many that both strides come up. */
    @Override
    public int cases() {
        return 8;
    }

    @Override
    public List<Mistake<Function<Input, double[][]>>> mistakes() {
        return List.of(
                mistake(
                        "Moved the window by one pixel",
                        "The map has the right size, but its windows begin at 0, 1, 2, and not at 0, stride, 2 · stride.",
                        given -> slide(given, high(given), wide(given), NEXT, NEXT)),
                mistake(
                        "Multiplied the place of the weight by the stride, too",
                        "The stride moves the window; inside the window the pixels lie side by side. With gaps between them"
                                + " it would be a dilation.",
                        given -> slide(given, high(given), wide(given), ALL_TIMES, ALL_TIMES)),
                mistake(
                        "Moved the window by one pixel to the right",
                        "The map has the right size, and downward the window steps; to the right it must step, too.",
                        given -> slide(given, high(given), wide(given), RIGHT, NEXT)),
                mistake(
                        "Moved the window by one pixel downward",
                        "The map has the right size, and to the right the window steps; downward it must step, too.",
                        given -> slide(given, high(given), wide(given), NEXT, RIGHT)),
                mistake(
                        "Turned the kernel",
                        "The weight in row i and column j belongs to the pixel in row i and column j of the window.",
                        given -> slide(rotate180(given), high(given), wide(given), RIGHT, RIGHT)),
                mistake(
                        "Stepped in the columns only",
                        "The window takes larger steps downward as well.",
                        given -> slide(given, given.image().length - 2, wide(given), NEXT, RIGHT)),
                mistake(
                        "Stepped in the rows only",
                        "The window takes larger steps to the right as well.",
                        given -> slide(given, high(given), given.image()[0].length - 2, RIGHT, NEXT)),
                mistake(
                        "Left the stride out",
                        "This is the map of stride 1, with every window that fits.",
                        given -> slide(given, given.image().length - 2, given.image()[0].length - 2, NEXT, NEXT)),
                mistake(
                        "Forgot the + 1 in the size of the map",
                        "Dividing counts the steps; there is one window more than steps.",
                        given -> slide(given, high(given) - 1, wide(given) - 1, RIGHT, RIGHT)),
                mistake(
                        "Rounded the size of the map up",
                        "A window that would reach beyond the edge does not count: what is left over is dropped.",
                        given -> slide(given, high(given) + 1, wide(given) + 1, RIGHT, RIGHT)));
    }

    @Override
    public String idea() {
        return "Take the four loops of lesson 05. The map gets smaller, and the window of a place begins at that place times"
                + " the stride, in both directions; what happens inside the window stays as it was.";
    }

    @Override
    public String takeaway() {
        return "Only two things change: how many windows there are, and where each begins.";
    }

    private static int high(Input given) {
        return steps(given.image().length, given);
    }

    private static int wide(Input given) {
        return steps(given.image()[0].length, given);
    }

    private static int steps(int side, Input given) {
        return (side - given.kernel().length) / given.stride() + 1;
    }

    /** Ends in an exception where a window leaves the picture, as the student's code does. */
    private static double[][] slide(Input given, int height, int width, Pixel row, Pixel column) {
        double[][] map = new double[height][width];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                for (int i = 0; i < given.kernel().length; i++) {
                    for (int j = 0; j < given.kernel().length; j++) {
                        double pixel = given.image()[row.at(y, i, given.stride())][column.at(x, j, given.stride())];
                        map[y][x] += pixel * given.kernel()[i][j];
                    }
                }
            }
        }
        return map;
    }

    private static Input rotate180(Input given) {
        int k = given.kernel().length;
        double[][] kernel = new double[k][k];
        for (int i = 0; i < k; i++) {
            for (int j = 0; j < k; j++) {
                kernel[i][j] = given.kernel()[k - 1 - i][k - 1 - j];
            }
        }
        return new Input(given.image(), kernel, given.stride());
    }

    /** Whole numbers from −9 to 9 without 0. */
    private static double[][] whole(Random random, int height, int width) {
        double[][] grid = new double[height][width];
        for (double[] row : grid) {
            Arrays.setAll(row, x -> (1 + random.nextInt(9)) * (random.nextBoolean() ? 1 : -1));
        }
        return grid;
    }
}
