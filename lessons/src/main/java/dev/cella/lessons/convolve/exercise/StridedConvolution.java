package dev.cella.lessons.convolve.exercise;

import dev.cella.lessons.check.Elements;
import dev.cella.lessons.check.FunctionExercise;
import dev.cella.lessons.check.Mistake;
import dev.cella.lessons.check.Order;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Function;

/** A few lines of code: a kernel that slides in steps. */
@Order(lesson = "07", number = 2)
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

    @Override
    public Input input(Random random) {
        return input(random, 0);
    }

    /** Wider than high; strides 2 and 3, each once with pixels left over in both directions and once without. */
    @Override
    public Input input(Random random, int trial) {
        int stride = 2 + trial / 2 % 2;
        int leftOver = trial % 2 == 0 ? 1 : 0;
        double[][] image = Grids.whole(random, 3 + 2 * stride + leftOver, 3 + 3 * stride + leftOver);
        return new Input(image, Grids.whole(random, 3, 3), stride);
    }

    @Override
    public double[][] solve(Input given) {
        return slide(given, high(given), wide(given), RIGHT, RIGHT);
    }

    @Override
    public String describe(Input given) {
        return String.format(
                Locale.ROOT,
                "a %d × %d image, a 3×3 kernel, stride %d",
                given.image().length,
                given.image()[0].length,
                given.stride());
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
                        given -> slide(
                                new Input(given.image(), Grids.rotate180(given.kernel()), given.stride()),
                                high(given),
                                wide(given),
                                RIGHT,
                                RIGHT)),
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
                        given -> slide(
                                given,
                                high(given) + leftOver(given, given.image().length),
                                wide(given) + leftOver(given, given.image()[0].length),
                                RIGHT,
                                RIGHT)));
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

    /** Returns 1 if pixels are left over behind the last window of a side, else 0. */
    private static int leftOver(Input given, int side) {
        return (side - given.kernel().length) % given.stride() == 0 ? 0 : 1;
    }

    /** Ends in an exception where a window leaves the image, as the student's code does. */
    private static double[][] slide(Input given, int height, int width, Pixel row, Pixel column) {
        double[][] map = new double[height][width];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                for (int i = 0; i < given.kernel().length; i++) {
                    for (int j = 0; j < given.kernel().length; j++) {
                        double pixel = Elements.at(
                                given.image(), row.at(y, i, given.stride()), column.at(x, j, given.stride()));
                        map[y][x] += pixel * given.kernel()[i][j];
                    }
                }
            }
        }
        return map;
    }
}
