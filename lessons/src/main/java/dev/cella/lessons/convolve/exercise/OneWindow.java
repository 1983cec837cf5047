package dev.cella.lessons.convolve.exercise;

import dev.cella.lessons.check.Answer;
import dev.cella.lessons.check.Elements;
import dev.cella.lessons.check.FunctionExercise;
import dev.cella.lessons.check.Mistake;
import dev.cella.lessons.check.Order;
import java.util.List;
import java.util.Random;
import java.util.function.Function;

/** A few lines of code: the sum of one window. */
@Answer("double oneWindow(double[][] image, double[][] kernel, int row, int column)")
@Order(lesson = "05", number = 2)
public final class OneWindow extends FunctionExercise<OneWindow.Place, Double> {

    /**
     * An image, a kernel, and the position of the window.
     *
     * @param image {@code [row][column]}
     * @param kernel {@code [row][column]}
     * @param row of the image under the first row of the kernel
     * @param column of the image under the first column of the kernel
     */
    @SuppressWarnings("ArrayRecordComponent") // handed to one student's method, then thrown away
    public record Place(double[][] image, double[][] kernel, int row, int column) {}

    /** Height and width of the image, height and width of the kernel, row and column of the window in each trial. */
    private static final int[][] TRIALS = {
        {3, 4, 2, 2, 1, 2},
        {4, 6, 2, 3, 1, 3},
        {4, 5, 3, 3, 0, 2},
        {6, 4, 3, 2, 3, 1},
        {5, 6, 4, 4, 1, 0},
        {3, 4, 1, 2, 1, 1}
    };

    @Override
    public Place input(Random random) {
        return input(random, 0);
    }

    /** Kernels of several sizes, square or not; windows inside of the image and at its borders, but not in its corner. */
    @Override
    public Place input(Random random, int trial) {
        int[] size = TRIALS[trial];
        return new Place(
                Grids.whole(random, size[0], size[1]), Grids.whole(random, size[2], size[3]), size[4], size[5]);
    }

    @Override
    public int cases() {
        return TRIALS.length;
    }

    @Override
    public Double solve(Place at) {
        return sum(at, at.row(), at.column());
    }

    @Override
    public List<Mistake<Function<Place, Double>>> mistakes() {
        return List.of(
                mistake(
                        "Stayed in the upper left corner",
                        "The pixel under kernel[i][j] is image[row + i][column + j]: add the position of the"
                                + " window to the index.",
                        at -> sum(at, 0, 0)),
                mistake(
                        "Swapped row and column",
                        "The first index is the row: image[row + i][column + j].",
                        at -> sum(at, at.column(), at.row())),
                mistake(
                        "Added up the pixels without the weights",
                        "Multiply each pixel by the weight that lies on it before you add it.",
                        at -> sum(new Place(at.image(), ones(at), at.row(), at.column()), at.row(), at.column())),
                mistake(
                        "Kept the last product only",
                        "= replaces the sum by the next product: write += to add it.",
                        OneWindow::last),
                mistake(
                        "Multiplied the two sums",
                        "Multiply each pixel by its weight first, then add: the order makes a difference.",
                        at -> sum(new Place(at.image(), ones(at), 0, 0), at.row(), at.column())
                                * sum(new Place(at.kernel(), ones(at), 0, 0), 0, 0)),
                mistake(
                        "Rotated the kernel",
                        "Here the weight and its pixel have the same position in the window. You rotate the kernel"
                                + " in the next exercise.",
                        at -> sum(new Place(at.image(), Grids.rotate180(at.kernel()), 0, 0), at.row(), at.column())));
    }

    @Override
    public String idea() {
        return "Write two loops over the kernel. Inside them, one line multiplies a weight by the pixel under it"
                + " and adds the"
                + " product to the sum.";
    }

    @Override
    public String takeaway() {
        return "This one number is all that the feature map keeps of a window.";
    }

    private static double[][] ones(Place at) {
        return Grids.ones(at.kernel().length, at.kernel()[0].length);
    }

    private static double last(Place at) {
        int i = at.kernel().length - 1;
        int j = at.kernel()[0].length - 1;
        return at.image()[at.row() + i][at.column() + j] * at.kernel()[i][j];
    }

    /** Ends in an exception where the window leaves the image, as the student's code does. */
    private static double sum(Place at, int row, int column) {
        double sum = 0;
        for (int i = 0; i < at.kernel().length; i++) {
            for (int j = 0; j < at.kernel()[0].length; j++) {
                sum += Elements.at(at.image(), row + i, column + j) * at.kernel()[i][j];
            }
        }
        return sum;
    }
}
