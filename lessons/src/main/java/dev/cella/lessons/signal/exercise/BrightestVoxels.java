package dev.cella.lessons.signal.exercise;

import dev.cella.lessons.check.Answer;
import dev.cella.lessons.check.FunctionExercise;
import dev.cella.lessons.check.Mistake;
import dev.cella.lessons.check.Order;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleBinaryOperator;
import java.util.function.Function;

/** A few lines of code: a maximum-intensity projection of a CT volume. */
@Order(lesson = "10b", number = 2)
@Answer("double[][] brightestVoxels(double[][][] volume)")
public final class BrightestVoxels extends FunctionExercise<double[][][], double[][]> {
    /** Slices, rows and columns of each trial. */
    private static final int[][] SIZES = {{3, 2, 4}, {2, 4, 3}, {4, 3, 2}, {3, 5, 4}};

    @Override
    public double[][][] input(Random random) {
        return input(random, 0);
    }

    /** Hounsfield units, as in a CT scan of the lung: many are negative, and so are all of the first column. */
    @Override
    public double[][][] input(Random random, int trial) {
        int[] size = SIZES[trial];
        double[][][] volume = new double[size[0]][size[1]][size[2]];
        for (double[][] slice : volume) {
            for (double[] row : slice) {
                Arrays.setAll(row, column -> random.nextInt(column == 0 ? 900 : 1600) - 950);
            }
        }
        return volume;
    }

    @Override
    public double[][] solve(double[][][] volume) {
        return folded(volume, Double.NEGATIVE_INFINITY, Math::max);
    }

    private static double[][] folded(double[][][] volume, double start, DoubleBinaryOperator with) {
        double[][] image = new double[volume[0].length][volume[0][0].length];
        for (double[] row : image) {
            Arrays.fill(row, start);
        }
        for (double[][] slice : volume) {
            for (int row = 0; row < image.length; row++) {
                for (int column = 0; column < image[0].length; column++) {
                    image[row][column] = with.applyAsDouble(image[row][column], slice[row][column]);
                }
            }
        }
        return image;
    }

    @Override
    public List<Mistake<Function<double[][][], double[][]>>> mistakes() {
        return List.of(
                mistake(
                        "Began at 0",
                        "In Hounsfield units, air is near −1000. A maximum that begins at 0, or at Double.MIN_VALUE, never"
                                + " gets below it: begin with the first slice.",
                        volume -> folded(volume, 0, Math::max)),
                mistake(
                        "Took the minimum",
                        "That is a minimum-intensity projection. Keep the largest value.",
                        volume -> folded(volume, Double.POSITIVE_INFINITY, Math::min)),
                mistake(
                        "Added up",
                        "A sum is what an X-ray measures. A maximum keeps one voxel of each ray.",
                        volume -> folded(volume, 0, Double::sum)),
                mistake(
                        "Took the mean",
                        "A mean blurs all slices into one. A maximum keeps one voxel of each ray.",
                        volume -> mean(volume)),
                mistake(
                        "Only the last slice",
                        "Each slice overwrites the one before. Keep the larger of the two values.",
                        volume -> volume[volume.length - 1]),
                mistake("Only the first slice", "Go through all slices, not only slice 0.", volume -> volume[0]),
                mistake(
                        "Looked from the side",
                        "Look through the slices: row and column stay, and the slice is what varies.",
                        volume -> fromTheSide(volume)));
    }

    private static double[][] mean(double[][][] volume) {
        double[][] image = folded(volume, 0, Double::sum);
        for (double[] row : image) {
            Arrays.setAll(row, column -> row[column] / volume.length);
        }
        return image;
    }

    /** The maximum of each row of a slice. */
    private static double[][] fromTheSide(double[][][] volume) {
        double[][] image = new double[volume.length][volume[0].length];
        for (int slice = 0; slice < volume.length; slice++) {
            for (int row = 0; row < volume[0].length; row++) {
                image[slice][row] = Arrays.stream(volume[slice][row]).max().orElseThrow();
            }
        }
        return image;
    }

    @Override
    public String idea() {
        return "The image has as many rows and columns as a slice. Go through all slices, and keep the larger value each"
                + " time.";
    }

    @Override
    public String takeaway() {
        return "A projection shows a whole volume at once, and forgets how deep everything lies.";
    }
}
