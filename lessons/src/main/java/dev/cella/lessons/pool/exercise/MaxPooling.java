package dev.cella.lessons.pool.exercise;

import dev.cella.lessons.check.FunctionExercise;
import dev.cella.lessons.check.Mistake;
import dev.cella.lessons.check.Order;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;

/** A few lines of code: the largest of each window, windows side by side. */
@Order(lesson = "09", number = 2)
public final class MaxPooling implements FunctionExercise<MaxPooling.Input, double[][]> {

    /**
     * A map and the size of the windows.
     *
     * @param map {@code [row][column]}
     * @param size values along a side of a window
     */
    @SuppressWarnings("ArrayRecordComponent") // handed to one student's method, then thrown away
    public record Input(double[][] map, int size) {}

    @Override
    public Input input(Random random) {
        return input(random, 0);
    }

    /**
     * Room for 4 × 5 windows of size 2 or 3, each size once with a row and a column left over and once without; one window
     * holds only negative values.
     */
    @Override
    public Input input(Random random, int trial) {
        int size = 2 + trial % 2;
        int leftOver = trial / 2 % 2;
        double[][] map = new double[4 * size + leftOver][5 * size + leftOver];
        for (double[] row : map) {
            Arrays.setAll(row, x -> random.nextInt(19) - 9);
        }
        for (int y = size; y < 2 * size; y++) {
            for (int x = 2 * size; x < 3 * size; x++) {
                map[y][x] = -1 - random.nextInt(9);
            }
        }
        return new Input(map, size);
    }

    @Override
    public double[][] solve(Input given) {
        return pooled(given, 0, 0, given.size(), values -> values.max().orElseThrow());
    }

    @Override
    public String describe(Input given) {
        return String.format(
                Locale.ROOT,
                "a map of %d × %d, windows of %d × %d",
                given.map().length,
                given.map()[0].length,
                given.size(),
                given.size());
    }

    @Override
    public List<Mistake<Function<Input, double[][]>>> mistakes() {
        return List.of(
                mistake(
                        "Moved the window by 1 instead of by its size",
                        "The windows lie side by side: the one of row y and column x begins at map[y * size][x * size].",
                        given -> pooled(given, 0, 0, 1, values -> values.max().orElseThrow())),
                mistake(
                        "Made a map for windows that overlap",
                        "That is as many windows as fit when each begins one pixel after the last; side by side fewer fit.",
                        MaxPooling::overlapping),
                mistake(
                        "Began the largest at 0",
                        "Where all values are negative, 0 wins, which is in no window (and so does Double.MIN_VALUE, the"
                                + " smallest positive number): begin with a value of the window.",
                        given -> pooled(
                                given,
                                0,
                                0,
                                given.size(),
                                values -> Math.max(0, values.max().orElseThrow()))),
                mistake(
                        "Took windows of 2 × 2, whatever size says",
                        "The same method is to pool by 3: write size wherever a 2 stands.",
                        MaxPooling::byTwo),
                mistake(
                        "Took the average",
                        "The average mixes all values of the window; here one of them is kept as it is.",
                        given -> pooled(given, 0, 0, given.size(), values -> values.average()
                                .orElseThrow())),
                mistake(
                        "Took the smallest",
                        "The comparison is the wrong way round.",
                        given -> pooled(given, 0, 0, given.size(), values -> values.min()
                                .orElseThrow())),
                mistake(
                        "Dropped the last row of windows",
                        "map.length / size windows fit, and the loop runs to the last of them.",
                        given -> pooled(given, 1, 0, given.size(), values -> values.max()
                                .orElseThrow())),
                mistake(
                        "Dropped the last row and the last column of windows",
                        "map.length / size windows fit, and the loops run to the last of them.",
                        given -> pooled(given, 1, 1, given.size(), values -> values.max()
                                .orElseThrow())),
                mistake(
                        "Left the first value of each window",
                        "Compare: only a value that is larger takes the place of the largest so far.",
                        given -> pooled(given, 0, 0, given.size(), values -> values.findFirst()
                                .orElseThrow())));
    }

    @Override
    public String idea() {
        return "Two loops over the pooled map. For each of its places begin with the first value of the window, and let two"
                + " more loops over the window replace it whenever a larger one comes.";
    }

    @Override
    public String takeaway() {
        return "Four loops, as in a convolution, and no weights: a pooling has nothing to learn.";
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

    private static DoubleStream values(Input given, int top, int left) {
        return Arrays.stream(given.map(), top, top + given.size())
                .flatMapToDouble(row -> Arrays.stream(row, left, left + given.size()));
    }
}
