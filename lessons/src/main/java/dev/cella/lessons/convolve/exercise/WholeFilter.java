package dev.cella.lessons.convolve.exercise;

import dev.cella.lessons.check.FunctionExercise;
import dev.cella.lessons.check.Mistake;
import dev.cella.lessons.check.Order;
import dev.cella.lessons.convolve.Convolution;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Function;
import org.nd4j.linalg.factory.Nd4j;

/** A few lines of code: the one map that a filter makes of all channels. */
@Order(lesson = "08", number = 3)
public final class WholeFilter implements FunctionExercise<WholeFilter.Input, double[][]> {

    /**
     * A picture and a filter as deep.
     *
     * @param image {@code [channel][row][column]}
     * @param weights {@code [channel][row][column]}
     * @param bias added once to each number of the map
     */
    @SuppressWarnings("ArrayRecordComponent") // handed to one student's method, then thrown away
    public record Input(double[][][] image, double[][][] weights, double bias) {}

    @Override
    public Input input(Random random) {
        return input(random, 0);
    }

    /**
     * Two or three channels in turn. Wider than high, so that exchanged rows and columns show; the map is large enough for a
     * difference figure.
     */
    @Override
    public Input input(Random random, int trial) {
        int channels = 2 + trial % 2;
        return new Input(whole(random, channels, 6, 8), whole(random, channels, 3, 3), 1 + random.nextInt(9));
    }

    @Override
    public double[][] solve(Input given) {
        return added(given, given.image().length, 1, given.bias());
    }

    @Override
    public String describe(Input given) {
        return String.format(
                Locale.ROOT,
                "a picture of %d × 6 × 8, a filter of %d × 3 × 3, bias %.0f",
                given.image().length,
                given.weights().length,
                given.bias());
    }

    @Override
    public List<Mistake<Function<Input, double[][]>>> mistakes() {
        return List.of(
                mistake(
                        "Only the first channel",
                        "Every channel has its kernel, and all their sums go into the same number.",
                        given -> added(given, 1, 1, given.bias())),
                mistake(
                        "Only the first two channels",
                        "A picture may have more of them: image.length says how many.",
                        given -> added(given, 2, 1, given.bias())),
                mistake(
                        "Averaged the channels",
                        "They are added up: nothing is divided by their number.",
                        given -> added(given, given.image().length, 1.0 / given.image().length, given.bias())),
                mistake(
                        "Bias added once a channel",
                        "It is added once to each number of the map, after all channels.",
                        given -> added(given, given.image().length, 1, given.bias() * given.image().length)),
                mistake(
                        "Bias forgotten",
                        "Each number of the map begins with the bias, or ends with it.",
                        given -> added(given, given.image().length, 1, 0)),
                mistake(
                        "Only the last channel",
                        "Use += to add up: = forgets the channels before.",
                        given -> plus(
                                channel(given, given.image().length - 1, given.image().length - 1), 1, given.bias())),
                mistake(
                        "The same kernel for all channels",
                        "weights[c] belongs to image[c]: each channel has weights of its own.",
                        WholeFilter::oneKernel),
                mistake(
                        "Bias added once a weight",
                        "It is added once to each number of the map, not to each product.",
                        given -> added(given, given.image().length, 1, given.bias() * 9 * given.image().length)));
    }

    @Override
    public String idea() {
        return "For each place of the map one sum, which begins with the bias; three loops add to it: over the channels, and"
                + " over the rows and columns of the kernel.";
    }

    @Override
    public String takeaway() {
        return "However many channels go in, a filter gives one map.";
    }

    private static double[][] added(Input given, int channels, double share, double bias) {
        double[][] map = channel(given, 0, 0);
        for (int c = 1; c < channels; c++) {
            map = sum(map, channel(given, c, c));
        }
        return plus(map, share, bias);
    }

    private static double[][] oneKernel(Input given) {
        double[][] map = channel(given, 0, 0);
        for (int c = 1; c < given.image().length; c++) {
            map = sum(map, channel(given, c, 0));
        }
        return plus(map, 1, given.bias());
    }

    private static double[][] channel(Input given, int image, int kernel) {
        return Convolution.convolve(
                        Nd4j.createFromArray(given.image()[image]), Nd4j.createFromArray(given.weights()[kernel]))
                .map()
                .toDoubleMatrix();
    }

    private static double[][] sum(double[][] a, double[][] b) {
        double[][] sum = new double[a.length][];
        Arrays.setAll(sum, y -> {
            double[] row = a[y].clone();
            Arrays.setAll(row, x -> a[y][x] + b[y][x]);
            return row;
        });
        return sum;
    }

    private static double[][] plus(double[][] map, double share, double bias) {
        return Arrays.stream(map)
                .map(row -> Arrays.stream(row).map(v -> v * share + bias).toArray())
                .toArray(double[][]::new);
    }

    /** Whole numbers from −9 to 9; none is 0, and so each of them counts. */
    private static double[][][] whole(Random random, int channels, int height, int width) {
        double[][][] box = new double[channels][height][width];
        for (double[][] plane : box) {
            for (double[] row : plane) {
                Arrays.setAll(row, x -> (1 + random.nextInt(9)) * (random.nextBoolean() ? 1 : -1));
            }
        }
        return box;
    }
}
