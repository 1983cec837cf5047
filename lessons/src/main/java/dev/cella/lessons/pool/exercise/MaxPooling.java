package dev.cella.lessons.pool.exercise;

import dev.cella.lessons.check.Answer;
import dev.cella.lessons.check.Elements;
import dev.cella.lessons.check.FunctionExercise;
import dev.cella.lessons.check.Mistake;
import dev.cella.lessons.check.Order;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** A few lines of code: the largest number of each window, windows side by side. */
@Answer("double[][] maxPooling(double[][] map, int size)")
@Order(lesson = "09", number = 2)
public final class MaxPooling extends FunctionExercise<MaxPooling.Input, double[][]> {

    /**
     * A map and the size of the windows.
     *
     * @param map {@code [row][column]}
     * @param size numbers along a side of a window
     */
    @SuppressWarnings("ArrayRecordComponent") // handed to one student's method, then thrown away
    public record Input(double[][] map, int size) {}

    @Override
    public Input input(Random random) {
        return input(random, 0);
    }

    /** Rows and columns of windows, their size, and the rows and columns left over in each trial. */
    private static final int[][] TRIALS = {
        {2, 3, 2, 0, 0}, {2, 2, 3, 1, 0}, {3, 2, 2, 0, 1}, {1, 2, 4, 2, 3}, {2, 3, 3, 0, 2}, {1, 2, 1, 0, 0}
    };

    /**
     * Windows of several sizes, with and without rows and columns left over. Windows that hold only negative numbers lie
     * beside windows that hold only positive ones, and what is left over is larger than both.
     */
    @Override
    public Input input(Random random, int trial) {
        int[] sizes = TRIALS[trial];
        int size = sizes[2];
        double[][] map = new double[sizes[0] * size + sizes[3]][sizes[1] * size + sizes[4]];
        for (double[] row : map) {
            Arrays.setAll(row, x -> 10 + random.nextInt(9));
        }
        for (int n = 0; n < sizes[0] * sizes[1]; n++) {
            fill(map, n / sizes[1] * size, n % sizes[1] * size, size, n, random);
        }
        return new Input(map, size);
    }

    /** Fills one window; its largest number lies at another position than that of the window before. */
    private static void fill(double[][] map, int top, int left, int size, int number, Random random) {
        int shift = (top / size + left / size) % 2 == 0 ? 0 : -10;
        for (int i = 0; i < size * size; i++) {
            map[top + i / size][left + i % size] = 1 + random.nextInt(8) + shift;
        }
        int largest = (2 * size * size - 1 - number) % (size * size);
        map[top + largest / size][left + largest % size] = 9 + shift;
    }

    @Override
    public int cases() {
        return TRIALS.length;
    }

    @Override
    public double[][] solve(Input given) {
        return pooled(given, 0, 0, given.size(), values -> values.max().orElseThrow());
    }

    @Override
    public List<Mistake<Function<Input, double[][]>>> mistakes() {
        return List.of(
                mistake(
                        "Moved the window by 1 instead of by its size",
                        "The windows lie side by side: window [y][x] begins at map[y * size][x * size].",
                        given -> pooled(given, 0, 0, 1, values -> values.max().orElseThrow())),
                mistake(
                        "Made a map for windows that overlap",
                        "That many windows fit if each begins one pixel after the one before. Side by side, fewer"
                                + " fit.",
                        MaxPooling::overlapping),
                mistake(
                        "Began the search for the largest at 0",
                        "If all numbers of a window are negative, 0 wins, although it is not in the window. (The"
                                + " same happens"
                                + " with Double.MIN_VALUE: it is the smallest positive number.) Begin with a"
                                + " number of the"
                                + " window.",
                        given -> pooled(
                                given,
                                0,
                                0,
                                given.size(),
                                values -> Math.max(0, values.max().orElseThrow()))),
                mistake(
                        "Used windows of 2 × 2, whatever size says",
                        "The method must also pool by 3: write size in place of each 2.",
                        MaxPooling::byTwo),
                mistake(
                        "Took the average",
                        "The average mixes all numbers of the window. Max pooling keeps one of them as it is.",
                        given -> pooled(given, 0, 0, given.size(), values -> values.average()
                                .orElseThrow())),
                mistake(
                        "Took the smallest",
                        "The comparison is the wrong way around.",
                        given -> pooled(given, 0, 0, given.size(), values -> values.min()
                                .orElseThrow())),
                mistake(
                        "Dropped the last row of windows",
                        "map.length / size windows fit: let the loop run to the last of them.",
                        given -> pooled(given, 1, 0, given.size(), values -> values.max()
                                .orElseThrow())),
                mistake(
                        "Dropped the last row and the last column of windows",
                        "map.length / size windows fit: let the loops run to the last of them.",
                        given -> pooled(given, 1, 1, given.size(), values -> values.max()
                                .orElseThrow())),
                mistake(
                        "Kept the first number of each window",
                        "Compare it with the others: a larger number replaces the largest so far.",
                        given -> pooled(given, 0, 0, given.size(), values -> values.findFirst()
                                .orElseThrow())),
                mistake(
                        "Began with map[y][x], which lies in another window",
                        "The window [y][x] begins at map[y * size][x * size]: begin the search with that number.",
                        MaxPooling::fromElsewhere));
    }

    @Override
    public String idea() {
        return "Write two loops over the pooled map. At each position, begin with the first number of the window."
                + " Two more loops"
                + " go through the window and replace it by any larger number.";
    }

    @Override
    public String takeaway() {
        return "Four loops, as in a convolution, but no weights: pooling has nothing to learn.";
    }

    private static double[][] pooled(
            Input given, int rowsLess, int columnsLess, int step, ToDoubleFunction<DoubleStream> kind) {
        int size = given.size();
        double[][] pooled =
                new double[given.map().length / size - rowsLess][given.map()[0].length / size - columnsLess];
        for (int y = 0; y < pooled.length; y++) {
            for (int x = 0; x < pooled[0].length; x++) {
                pooled[y][x] = kind.applyAsDouble(values(given, y * step, x * step));
            }
        }
        return pooled;
    }

    private static double[][] fromElsewhere(Input given) {
        double[][] pooled =
                pooled(given, 0, 0, given.size(), values -> values.max().orElseThrow());
        for (int y = 0; y < pooled.length; y++) {
            for (int x = 0; x < pooled[0].length; x++) {
                pooled[y][x] = Math.max(pooled[y][x], given.map()[y][x]);
            }
        }
        return pooled;
    }

    private static double[][] overlapping(Input given) {
        double[][] pooled = new double[given.map().length - given.size() + 1][given.map()[0].length - given.size() + 1];
        for (int y = 0; y < pooled.length; y++) {
            for (int x = 0; x < pooled[0].length; x++) {
                pooled[y][x] = values(given, y, x).max().orElseThrow();
            }
        }
        return pooled;
    }

    private static double[][] byTwo(Input given) {
        double[][] pooled = new double[given.map().length / given.size()][given.map()[0].length / given.size()];
        Input two = new Input(given.map(), 2);
        for (int y = 0; y < pooled.length; y++) {
            for (int x = 0; x < pooled[0].length; x++) {
                pooled[y][x] = values(two, 2 * y, 2 * x).max().orElseThrow();
            }
        }
        return pooled;
    }

    /** The numbers of a window, row by row; ends in an exception where the window leaves the map, as the student's code does. */
    private static DoubleStream values(Input given, int top, int left) {
        int size = given.size();
        return IntStream.range(0, size * size)
                .mapToDouble(i -> Elements.at(given.map(), top + i / size, left + i % size));
    }
}
