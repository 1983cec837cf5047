package dev.cella.lessons.convolve.exercise;

import dev.cella.lessons.check.Answer;
import dev.cella.lessons.check.Elements;
import dev.cella.lessons.check.FunctionExercise;
import dev.cella.lessons.check.Mistake;
import dev.cella.lessons.check.Order;
import java.util.List;
import java.util.Random;
import java.util.function.Function;

/** A few lines of code: a kernel that slides in steps. */
@Answer("double[][] stridedConvolution(double[][] image, double[][] kernel, int stride)")
@Order(lesson = "07", number = 2)
public final class StridedConvolution extends FunctionExercise<StridedConvolution.Input, double[][]> {

    /**
     * An image, a kernel, and how the kernel moves.
     *
     * @param image {@code [row][column]}
     * @param kernel {@code [row][column]}, square
     * @param stride pixels from one window to the next, in both directions
     */
    @SuppressWarnings("ArrayRecordComponent") // handed to one student's method, then thrown away
    public record Input(double[][] image, double[][] kernel, int stride) {}

    /** Which pixel lies under a weight: one of the things that can go wrong. */
    private interface Pixel {
        int at(int position, int weight, int stride);
    }

    private static final Pixel RIGHT = (position, weight, stride) -> position * stride + weight;
    private static final Pixel NEXT = (position, weight, stride) -> position + weight;
    private static final Pixel ALL_TIMES = (position, weight, stride) -> (position + weight) * stride;

    /** Height and width of the image, side of the kernel, and stride in each trial. */
    private static final int[][] TRIALS = {
        {4, 6, 2, 2}, {5, 8, 3, 2}, {7, 5, 3, 2}, {6, 9, 3, 3}, {8, 7, 4, 3}, {4, 3, 2, 1}, {5, 6, 2, 3}, {1, 4, 1, 2}
    };

    @Override
    public Input input(Random random) {
        return input(random, 0);
    }

    /** Steps that come out even in a direction, and steps that leave pixels over; images that are wide or high. */
    @Override
    public Input input(Random random, int trial) {
        int[] size = TRIALS[trial];
        return new Input(Grids.whole(random, size[0], size[1]), Grids.whole(random, size[2], size[2]), size[3]);
    }

    @Override
    public int cases() {
        return TRIALS.length;
    }

    @Override
    public double[][] solve(Input given) {
        return slide(given, high(given), wide(given), RIGHT, RIGHT);
    }

    @Override
    public List<Mistake<Function<Input, double[][]>>> mistakes() {
        return List.of(
                mistake(
                        "Moved the window by one pixel",
                        "The map has the right size, but its windows begin at 0, 1, 2 instead of 0, stride, 2 ·"
                                + " stride.",
                        given -> slide(given, high(given), wide(given), NEXT, NEXT)),
                mistake(
                        "Multiplied the index of the weight by the stride, too",
                        "The stride moves the window. Inside the window, the pixels lie side by side; gaps between"
                                + " them would"
                                + " be a dilation.",
                        given -> slide(given, high(given), wide(given), ALL_TIMES, ALL_TIMES)),
                mistake(
                        "Moved the window by one pixel to the right",
                        "Downward the window moves by the stride: let it do so to the right, too.",
                        given -> slide(given, high(given), wide(given), RIGHT, NEXT)),
                mistake(
                        "Moved the window by one pixel downward",
                        "To the right the window moves by the stride: let it do so downward, too.",
                        given -> slide(given, high(given), wide(given), NEXT, RIGHT)),
                mistake(
                        "Rotated the kernel",
                        "The weight in row i and column j belongs to the pixel in row i and column j of the window.",
                        given -> slide(
                                new Input(given.image(), Grids.rotate180(given.kernel()), given.stride()),
                                high(given),
                                wide(given),
                                RIGHT,
                                RIGHT)),
                mistake(
                        "Used the stride for the columns only",
                        "The window also moves downward by the stride, so the map has fewer rows.",
                        given -> slide(given, all(given.image().length, given), wide(given), NEXT, RIGHT)),
                mistake(
                        "Used the stride for the rows only",
                        "The window also moves to the right by the stride, so the map has fewer columns.",
                        given -> slide(given, high(given), all(given.image()[0].length, given), RIGHT, NEXT)),
                mistake(
                        "Left the stride out",
                        "This is the map of stride 1, with every window that fits.",
                        given -> slide(
                                given,
                                all(given.image().length, given),
                                all(given.image()[0].length, given),
                                NEXT,
                                NEXT)),
                mistake(
                        "Forgot the + 1 in the size of the map",
                        "The division counts the steps, and there is one window more than steps.",
                        given -> slide(given, high(given) - 1, wide(given) - 1, RIGHT, RIGHT)),
                mistake(
                        "Rounded the size of the map up",
                        "A window that would reach beyond the edge does not count: round down.",
                        given -> slide(
                                given,
                                high(given) + leftOver(given, given.image().length),
                                wide(given) + leftOver(given, given.image()[0].length),
                                RIGHT,
                                RIGHT)),
                mistake(
                        "Divided the size of the image by the stride",
                        "How many windows fit? The last one has to end inside the image: the window moves along"
                                + " size − kernel"
                                + " size pixels, and the first window needs no step.",
                        given -> slide(
                                given,
                                given.image().length / given.stride(),
                                given.image()[0].length / given.stride(),
                                RIGHT,
                                RIGHT)),
                mistake(
                        "Divided the number of windows of stride 1 by the stride",
                        "Divide the steps, not the windows: (size − kernel size) / stride steps, and one window"
                                + " more than"
                                + " steps.",
                        given -> slide(
                                given,
                                all(given.image().length, given) / given.stride(),
                                all(given.image()[0].length, given) / given.stride(),
                                RIGHT,
                                RIGHT)));
    }

    @Override
    public String idea() {
        return "Take the four loops of lesson 05. The map gets smaller, and each window begins at its position in"
                + " the map times"
                + " the stride, in both directions. Inside the window nothing changes.";
    }

    @Override
    public String takeaway() {
        return "Only two things change: how many windows there are, and where each one begins.";
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

    /** Returns the number of windows with stride 1. */
    private static int all(int side, Input given) {
        return side - given.kernel().length + 1;
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
