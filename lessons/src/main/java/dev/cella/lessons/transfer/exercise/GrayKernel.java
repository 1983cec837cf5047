package dev.cella.lessons.transfer.exercise;

import dev.cella.lessons.check.Answer;
import dev.cella.lessons.check.FunctionExercise;
import dev.cella.lessons.check.Mistake;
import dev.cella.lessons.check.Order;
import java.util.List;
import java.util.Random;
import java.util.function.Function;

/** A few lines of code: the gray kernel that computes what a color filter computes on three equal channels. */
@Order(lesson = "20", number = 2)
@Answer("double[][] grayKernel(double[][][] filter)")
public final class GrayKernel extends FunctionExercise<double[][][], double[][]> {
    private static final int[][] SIZES = {{3, 3}, {2, 4}, {4, 2}, {1, 3}};

    @Override
    public double[][][] input(Random random) {
        return input(random, 0);
    }

    /** Filters of three channels, wide ones and high ones, whose channels all differ. */
    @Override
    public double[][][] input(Random random, int trial) {
        double[][][] filter = new double[3][SIZES[trial][0]][SIZES[trial][1]];
        for (double[][] channel : filter) {
            for (double[] row : channel) {
                for (int column = 0; column < row.length; column++) {
                    row[column] = (1 + random.nextInt(9)) * (random.nextBoolean() ? 1 : -1);
                }
            }
        }
        return filter;
    }

    @Override
    public double[][] solve(double[][][] filter) {
        return mixed(filter, 1, 1, 1);
    }

    @Override
    public List<Mistake<Function<double[][][], double[][]>>> mistakes() {
        return List.of(
                mistake(
                        "Took the mean",
                        "All three channels of the filter read the same gray values, and the filter adds up what they"
                                + " give. A third of that is too little.",
                        filter -> mixed(filter, 1 / 3.0, 1 / 3.0, 1 / 3.0)),
                mistake(
                        "Took one channel",
                        "The other two channels of the filter count as well.",
                        filter -> mixed(filter, 1, 0, 0)),
                mistake(
                        "Took one channel",
                        "The other two channels of the filter count as well.",
                        filter -> mixed(filter, 0, 1, 0)),
                mistake(
                        "Overwrote instead of adding",
                        "Only the last channel is left. Add them up: +=, not =.",
                        filter -> mixed(filter, 0, 0, 1)),
                mistake(
                        "Mixed like a gray image",
                        "These shares turn a color image into a gray one. A filter adds its channels without shares.",
                        filter -> mixed(filter, 0.299, 0.587, 0.114)),
                mistake(
                        "Left a channel out",
                        "There are three channels, 0, 1 and 2.",
                        filter -> mixed(filter, 1, 1, 0)),
                mistake(
                        "Left a channel out",
                        "There are three channels, 0, 1 and 2.",
                        filter -> mixed(filter, 0, 1, 1)),
                mistake(
                        "Tripled one channel",
                        "The gray values are equal, but the three channels of the filter are not.",
                        filter -> mixed(filter, 3, 0, 0)));
    }

    private static double[][] mixed(double[][][] filter, double... shares) {
        double[][] kernel = new double[filter[0].length][filter[0][0].length];
        for (int c = 0; c < shares.length; c++) {
            for (int i = 0; i < kernel.length; i++) {
                for (int j = 0; j < kernel[0].length; j++) {
                    kernel[i][j] += shares[c] * filter[c][i][j];
                }
            }
        }
        return kernel;
    }

    @Override
    public String idea() {
        return "w₁ · g + w₂ · g + w₃ · g: which single weight times g gives the same?";
    }

    @Override
    public String takeaway() {
        return "A net for color images can read gray ones: only the kernels of its first layer have to be added up.";
    }
}
