package dev.cella.lessons.convolve.exercise;

import dev.cella.lessons.check.Elements;
import dev.cella.lessons.check.FunctionExercise;
import dev.cella.lessons.check.Mistake;
import dev.cella.lessons.check.Order;
import java.util.List;
import java.util.Random;
import java.util.function.Function;

/** A few lines of code: the sum of one window. */
@Order(lesson = "05", number = 2)
public final class OneWindow implements FunctionExercise<OneWindow.Place, Double> {

    /**
     * A picture, a kernel, and where the kernel lies.
     *
     * @param image {@code [row][column]}
     * @param kernel {@code [row][column]}
     * @param row of the image under the first row of the kernel
     * @param column of the image under the first column of the kernel
     */
    @SuppressWarnings("ArrayRecordComponent") // handed to one student's method, then thrown away
    public record Place(double[][] image, double[][] kernel, int row, int column) {}

    /** Wider than high, the kernel too, and never in the corner or on the diagonal. */
    @Override
    public Place input(Random random) {
        int row = 1 + random.nextInt(2);
        return new Place(Grids.whole(random, 5, 8), Grids.whole(random, 2, 3), row, row + 1 + random.nextInt(2));
    }

    @Override
    public Double solve(Place at) {
        return sum(at, at.row(), at.column());
    }

    @Override
    public String describe(Place at) {
        return "a picture of 5 × 8, a kernel of 2 × 3, row " + at.row() + ", column " + at.column();
    }

    @Override
    public List<Mistake<Function<Place, Double>>> mistakes() {
        return List.of(
                mistake(
                        "Stayed in the upper left corner",
                        "The pixel under kernel[i][j] is image[row + i][column + j]: the place has to be added.",
                        at -> sum(at, 0, 0)),
                mistake(
                        "Swapped row and column",
                        "The first index is the row: image[row + i][column + j].",
                        at -> sum(at, at.column(), at.row())),
                mistake(
                        "Added the pixels without the weights",
                        "Each pixel is multiplied by the weight that lies on it, and only then added.",
                        at -> sum(
                                new Place(at.image(), Grids.ones(2, 3), at.row(), at.column()), at.row(), at.column())),
                mistake(
                        "Kept the last product only",
                        "Use += to add up: = forgets what was there.",
                        at -> at.image()[at.row() + 1][at.column() + 2] * at.kernel()[1][2]),
                mistake(
                        "Multiplied the two sums",
                        "Multiply place by place first, then add: the order makes the difference.",
                        at -> sum(new Place(at.image(), Grids.ones(2, 3), 0, 0), at.row(), at.column())
                                * sum(new Place(at.kernel(), Grids.ones(2, 3), 0, 0), 0, 0)),
                mistake(
                        "Turned the kernel",
                        "Here weight and pixel have the same place in the window; turning comes in the next exercise.",
                        at -> sum(new Place(at.image(), Grids.rotate180(at.kernel()), 0, 0), at.row(), at.column())));
    }

    @Override
    public String idea() {
        return "Two loops over the kernel; inside, one line that multiplies a weight by the pixel under it and adds the"
                + " product to the sum.";
    }

    @Override
    public String takeaway() {
        return "This one number is all that a feature map keeps of a window.";
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
