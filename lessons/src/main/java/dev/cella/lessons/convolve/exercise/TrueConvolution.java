package dev.cella.lessons.convolve.exercise;

import dev.cella.lessons.check.Answer;
import dev.cella.lessons.check.Elements;
import dev.cella.lessons.check.FunctionExercise;
import dev.cella.lessons.check.Mistake;
import dev.cella.lessons.check.Order;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Function;

/** A few lines of code: the convolution of mathematics, which rotates the kernel by 180° before it slides. */
@Answer("double[][] trueConvolution(double[][] image, double[][] kernel)")
@Order(lesson = "05", number = 3)
public final class TrueConvolution extends FunctionExercise<TrueConvolution.Input, double[][]> {

    /**
     * An image and a kernel.
     *
     * @param image {@code [row][column]}
     * @param kernel {@code [row][column]}
     */
    @SuppressWarnings("ArrayRecordComponent") // handed to one student's method, then thrown away
    public record Input(double[][] image, double[][] kernel) {}

    /** Height and width of the image, and the side of the kernel in each trial. */
    private static final int[][] TRIALS = {{3, 4, 2}, {5, 4, 3}, {4, 6, 3}, {4, 6, 4}, {7, 5, 2}, {1, 3, 1}};

    @Override
    public Input input(Random random) {
        return input(random, 0);
    }

    /** Images that are wide or high, so that swapped rows and columns show; once the kernel is as high as the image. */
    @Override
    public Input input(Random random, int trial) {
        int[] size = TRIALS[trial];
        return new Input(Grids.whole(random, size[0], size[1]), Grids.whole(random, size[2], size[2]));
    }

    @Override
    public int cases() {
        return TRIALS.length;
    }

    @Override
    public double[][] solve(Input given) {
        return Grids.slide(given.image(), Grids.rotate180(given.kernel()));
    }

    @Override
    public List<Mistake<Function<Input, double[][]>>> mistakes() {
        return List.of(
                mistake(
                        "Did not rotate the kernel",
                        "This is the cross-correlation, which networks compute. Here the last weight lies on the"
                                + " first pixel.",
                        given -> Grids.slide(given.image(), given.kernel())),
                mistake(
                        "Flipped left and right only",
                        "A rotation by 180° also swaps top and bottom: both indexes of the kernel run backward.",
                        given -> Grids.slide(given.image(), Grids.mirrored(given.kernel()))),
                mistake(
                        "Flipped top and bottom only",
                        "A rotation by 180° also swaps left and right: both indexes of the kernel run backward.",
                        given -> Grids.slide(given.image(), Grids.upsideDown(given.kernel()))),
                mistake(
                        "Swapped rows and columns of the kernel",
                        "kernel[j][i] flips the kernel along its diagonal, which is not a rotation by 180°.",
                        given -> Grids.slide(given.image(), Grids.transposed(given.kernel()))),
                mistake(
                        "Forgot the + 1 in the size of the map",
                        "The height minus the kernel's height is the number of steps. There is one window more"
                                + " than steps.",
                        given -> smaller(solve(given))),
                mistake(
                        "Made the map as large as the image",
                        "Every window has to fit inside: the map has k − 1 rows and k − 1 columns fewer than the"
                                + " image.",
                        given -> padded(solve(given), given.image())),
                mistake(
                        "Reached one weight too far",
                        "The weights have the indexes 0 to k − 1, so counting backward begins at k − 1 − i.",
                        TrueConvolution::beyond),
                mistake(
                        "Kept the last product only",
                        "= replaces the sum by the next product: write += to add it.",
                        TrueConvolution::last));
    }

    @Override
    public String idea() {
        return "Write four loops, two over the map and two over the kernel. Take the pixel as before, but count"
                + " the weights"
                + " from the end: as far from the last one as i and j are from the first.";
    }

    @Override
    public String takeaway() {
        return "If the kernel is learned, the rotation makes no difference: the net learns the rotated weights.";
    }

    private static double[][] smaller(double[][] map) {
        double[][] result = new double[map.length - 1][];
        Arrays.setAll(result, y -> Arrays.copyOf(map[y], map[y].length - 1));
        return result;
    }

    private static double[][] padded(double[][] map, double[][] image) {
        double[][] result = new double[image.length][image[0].length];
        for (int y = 0; y < map.length; y++) {
            System.arraycopy(map[y], 0, result[y], 0, map[y].length);
        }
        return result;
    }

    private static double[][] last(Input given) {
        int k = given.kernel().length;
        double[][] map = new double[given.image().length - k + 1][given.image()[0].length - k + 1];
        for (int y = 0; y < map.length; y++) {
            for (int x = 0; x < map[0].length; x++) {
                map[y][x] = given.image()[y + k - 1][x + k - 1] * given.kernel()[0][0];
            }
        }
        return map;
    }

    /** Ends in an exception, as the student's code does. */
    private static double[][] beyond(Input given) {
        double first = Elements.at(given.kernel(), given.kernel().length, given.kernel()[0].length);
        return new double[][] {{first}};
    }
}
