package dev.cella.lessons.handmade.exercise;

import dev.cella.lessons.check.Answer;
import dev.cella.lessons.check.FunctionExercise;
import dev.cella.lessons.check.Mistake;
import dev.cella.lessons.check.Order;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Function;

/** A few lines of code: the answer of the Sobel filter to one window. */
@Order(lesson = "04", number = 1)
@Answer("double sobelByHand(double[][] window)")
public final class SobelByHand extends FunctionExercise<double[][], Double> {
    private static final double[][] RIGHT = {{-1, 0, 1}, {-2, 0, 2}, {-1, 0, 1}};
    private static final double[][] BELOW = {{-1, -2, -1}, {0, 0, 0}, {1, 2, 1}};
    private static final double[][] EVEN = {{-1, 0, 1}, {-1, 0, 1}, {-1, 0, 1}};
    private static final double[][] MIDDLE = {{0, 0, 0}, {-1, 0, 1}, {0, 0, 0}};

    @Override
    public double[][] input(Random random) {
        return input(random, 0);
    }

    /** It gets brighter to the right in every second window. */
    @Override
    public double[][] input(Random random, int trial) {
        double[][] window = new double[3][3];
        for (double[] row : window) {
            Arrays.setAll(row, column -> 10 + 5 * (trial % 2 == 0 ? column : 2 - column) + random.nextInt(8));
        }
        window[1][trial % 2 == 0 ? 2 : 0] += 9; // so that the middle row stands out
        return window;
    }

    @Override
    public Double solve(double[][] window) {
        return sum(window, RIGHT) / 8;
    }

    @Override
    public List<Mistake<Function<double[][], Double>>> mistakes() {
        return List.of(
                weighted(
                        "Subtracted the right column from the left one",
                        "The answer must be positive where it gets brighter to the right: right minus left.",
                        RIGHT,
                        -8),
                weighted(
                        "Compared rows instead of columns",
                        "The first index is the row. The right column is window[0][2], window[1][2], window[2][2].",
                        BELOW,
                        8),
                weighted(
                        "Forgot to divide by 8",
                        "Without it, a ramp that rises by 1 per pixel gives 8: four weights, times two pixels.",
                        RIGHT,
                        1),
                weighted(
                        "Divided by 4",
                        "The weights of a column add up to 4, but the two columns are two pixels apart.",
                        RIGHT,
                        4),
                weighted("Divided by 9", "This is no mean of nine pixels: three weights are 0. Divide by 8.", RIGHT, 9),
                weighted("Counted the middle row once", "The middle row has the weights −2, 0 and 2.", EVEN, 8),
                weighted(
                        "Left out the weights",
                        "This is the mean difference of all three rows. In the Sobel filter, the middle row counts"
                                + " twice.",
                        EVEN,
                        6),
                weighted(
                        "Looked at the middle row only",
                        "The rows above and below count, too, half as much. They make the answer less noisy.",
                        MIDDLE,
                        2),
                mistake(
                        "Dropped the sign",
                        "The sign says which side is brighter. Keep it.",
                        window -> Math.abs(sum(window, RIGHT)) / 8));
    }

    private Mistake<Function<double[][], Double>> weighted(
            String name, String why, double[][] weights, double divisor) {
        return mistake(name, why, window -> sum(window, weights) / divisor);
    }

    private static double sum(double[][] window, double[][] weights) {
        double sum = 0;
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                sum += window[i][j] * weights[i][j];
            }
        }
        return sum;
    }

    @Override
    public String idea() {
        return "Add up the right column, with its middle pixel twice. Subtract the same sum of the left column. Divide"
                + " by 8.";
    }

    @Override
    public String takeaway() {
        return "Somebody chose these nine numbers in 1968. Lesson 11 lets a net choose them.";
    }
}
