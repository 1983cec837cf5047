package dev.cella.lessons.convolve.exercise;

import dev.cella.lessons.check.Answer;
import dev.cella.lessons.check.Elements;
import dev.cella.lessons.check.FunctionExercise;
import dev.cella.lessons.check.Mistake;
import dev.cella.lessons.check.Order;
import dev.cella.lessons.convolve.Convolution;
import dev.cella.lessons.trace.JavaArrays;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.nd4j.linalg.factory.Nd4j;

/** A few lines of code: the one map that a filter makes from all channels. */
@Answer("double[][] wholeFilter(double[][][] image, double[][][] weights, double bias)")
@Order(lesson = "08", number = 3)
public final class WholeFilter extends FunctionExercise<WholeFilter.Input, double[][]> {

    /**
     * An image, and a filter of the same depth.
     *
     * @param image {@code [channel][row][column]}
     * @param weights {@code [channel][row][column]}
     * @param bias is added once to each number of the map
     */
    @SuppressWarnings("ArrayRecordComponent") // handed to one student's method, then thrown away
    public record Input(double[][][] image, double[][][] weights, double bias) {}

    @Override
    public Input input(Random random) {
        return input(random, 0);
    }

    /** Channels, height and width of the image, and side of the kernels in each trial. */
    private static final int[][] TRIALS = {
        {2, 3, 4, 2}, {1, 4, 5, 2}, {3, 5, 4, 3}, {4, 4, 6, 4}, {2, 4, 6, 3}, {3, 6, 4, 2}, {2, 1, 3, 1}
    };

    /** Several channels, kernels of several sizes; images that are wide or high, so that swapped rows and columns show. */
    @Override
    public Input input(Random random, int trial) {
        int[] size = TRIALS[trial];
        double bias = (1 + random.nextInt(9)) * (random.nextBoolean() ? 1 : -1);
        return new Input(whole(random, size[0], size[1], size[2]), whole(random, size[0], size[3], size[3]), bias);
    }

    @Override
    public int cases() {
        return TRIALS.length;
    }

    @Override
    public double[][] solve(Input given) {
        return added(given, given.image().length, 1, given.bias());
    }

    @Override
    public List<Mistake<Function<Input, double[][]>>> mistakes() {
        return List.of(
                mistake(
                        "Used only the first channel",
                        "Every channel has its kernel, and the sums of all channels go into the same number.",
                        given -> added(given, 1, 1, given.bias())),
                mistake(
                        "Used only the first two channels",
                        "An image may have more channels: image.length says how many.",
                        given -> added(given, 2, 1, given.bias())),
                mistake(
                        "Averaged the channels",
                        "The channels are added up. Do not divide by their number.",
                        given -> added(given, given.image().length, 1.0 / given.image().length, given.bias())),
                mistake(
                        "Added the bias once per channel",
                        "Add it once to each number of the map, not in the loop over the channels.",
                        given -> added(given, given.image().length, 1, given.bias() * given.image().length)),
                mistake(
                        "Forgot the bias",
                        "Start each number of the map with the bias, or add it at the end.",
                        given -> added(given, given.image().length, 1, 0)),
                mistake(
                        "Used only the last channel",
                        "= forgets the channels before: write += to add them up.",
                        given -> plus(
                                channel(given, given.image().length - 1, given.image().length - 1), 1, given.bias())),
                mistake(
                        "Used the same kernel for all channels",
                        "weights[c] belongs to image[c]: each channel has its own weights.",
                        WholeFilter::oneKernel),
                mistake(
                        "Added the bias once per weight",
                        "Add it once to each number of the map, not to each product.",
                        given -> added(given, given.image().length, 1, given.bias() * weightsOf(given))));
    }

    @Override
    public String idea() {
        return "Compute one sum for each position in the map, and start it with the bias. Three loops add to it:"
                + " over the"
                + " channels, and over the rows and columns of the kernel.";
    }

    @Override
    public String takeaway() {
        return "No matter how many channels go in, a filter gives one map.";
    }

    private static int weightsOf(Input given) {
        return given.weights().length * given.weights()[0].length * given.weights()[0].length;
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
        return JavaArrays.matrix(Convolution.convolve(
                        Nd4j.createFromArray(Elements.at(given.image(), image)),
                        Nd4j.createFromArray(Elements.at(given.weights(), kernel)))
                .map());
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

    private static double[][][] whole(Random random, int channels, int height, int width) {
        double[][][] box = new double[channels][][];
        Arrays.setAll(box, c -> Grids.whole(random, height, width));
        return box;
    }
}
