package dev.cella.lessons.convolve.exercise;

import dev.cella.lessons.check.Elements;
import dev.cella.lessons.check.FunctionExercise;
import dev.cella.lessons.check.Mistake;
import dev.cella.lessons.check.Order;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Function;

/** A few lines of code: the convolution of mathematics, which turns the kernel by half a turn before it slides. */
@Order(lesson = "05", number = 3)
public final class TrueConvolution implements FunctionExercise<TrueConvolution.Input, double[][]> {

    /**
     * A picture and a kernel.
     *
     * @param image {@code [row][column]}
     * @param kernel {@code [row][column]}
     */
    @SuppressWarnings("ArrayRecordComponent") // handed to one student's method, then thrown away
    public record Input(double[][] image, double[][] kernel) {}

    /** Wider than high, so that exchanged rows and columns show; the map is large enough for a difference figure. */
    @Override
    public Input input(Random random) {
        return new Input(Grids.whole(random, 6, 8), Grids.whole(random, 3, 3));
    }

    @Override
    public double[][] solve(Input given) {
        return Grids.slide(given.image(), Grids.rotate180(given.kernel()));
    }

    @Override
    public List<Mistake<Function<Input, double[][]>>> mistakes() {
        return List.of(
                mistake(
                        "Did not turn the kernel",
                        "This is the cross-correlation, which networks compute; here the last weight comes first.",
                        given -> Grids.slide(given.image(), given.kernel())),
                mistake(
                        "Mirrored left and right only",
                        "Half a turn exchanges top and bottom, too: both indexes run backward.",
                        given -> Grids.slide(given.image(), Grids.mirrored(given.kernel()))),
                mistake(
                        "Mirrored top and bottom only",
                        "Half a turn exchanges left and right, too: both indexes run backward.",
                        given -> Grids.slide(given.image(), Grids.upsideDown(given.kernel()))),
                mistake(
                        "Exchanged rows and columns of the kernel",
                        "kernel[j][i] mirrors it along its diagonal, which is not half a turn.",
                        given -> Grids.slide(given.image(), Grids.transposed(given.kernel()))),
                mistake(
                        "Off by one in the size of the map",
                        "Height minus kernel height is the number of steps; there is one window more than steps.",
                        given -> smaller(solve(given))),
                mistake(
                        "Made the map as large as the picture",
                        "A window must lie wholly inside: the map has k − 1 rows and columns less.",
                        given -> padded(solve(given), given.image())),
                mistake(
                        "Reached one weight too far",
                        "Backward counting begins at k − 1 − i: the weights are numbered from 0 to k − 1.",
                        TrueConvolution::beyond));
    }

    @Override
    public String idea() {
        return "Four loops, two over the map and two over the kernel. The pixel is taken as before; of the weights, the one"
                + " that lies as far from the end as i and j are from the beginning.";
    }

    @Override
    public String takeaway() {
        return "For a kernel that is learned the turn makes no difference: the net learns the turned weights.";
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

    /** Ends in an exception, as the student's code does. */
    private static double[][] beyond(Input given) {
        double first = Elements.at(given.kernel(), given.kernel().length, given.kernel()[0].length);
        return new double[][] {{first}};
    }
}
