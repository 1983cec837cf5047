package dev.cella.lessons.norm.exercise;

import dev.cella.lessons.check.Answer;
import dev.cella.lessons.check.FunctionExercise;
import dev.cella.lessons.check.Mistake;
import dev.cella.lessons.check.Order;
import java.util.List;
import java.util.Random;
import java.util.function.Function;

/** A few lines of code: batch normalization of a dense layer's outputs. */
@Order(lesson = "15", number = 2)
@Answer("double[][] batchNormalize(double[][] batch, double epsilon)")
public final class BatchByHand extends FunctionExercise<BatchByHand.Input, double[][]> {

    /**
     * The outputs of a dense layer.
     *
     * @param batch {@code [image][unit]}
     * @param epsilon added to each variance
     */
    @SuppressWarnings("ArrayRecordComponent") // handed to one student's method, then thrown away
    public record Input(double[][] batch, double epsilon) {}

    /** Images and units of each trial. */
    private static final int[][] SIZES = {{3, 2}, {2, 3}, {4, 3}, {3, 5}};

    @Override
    public Input input(Random random) {
        return input(random, 0);
    }

    @Override
    public Input input(Random random, int trial) {
        double[][] batch = new double[SIZES[trial][0]][SIZES[trial][1]];
        for (double[] image : batch) {
            for (int unit = 0; unit < image.length; unit++) {
                image[unit] = random.nextInt(10) + 4 * unit;
            }
        }
        batch[0][0] = batch[1][0] + 3; // never all alike
        return new Input(batch, trial % 2 == 0 ? 0.5 : 1);
    }

    @Override
    public double[][] solve(Input given) {
        return columns(given.batch(), column -> standardized(column, given.epsilon()));
    }

    @Override
    public List<Mistake<Function<Input, double[][]>>> mistakes() {
        return List.of(
                mistake(
                        "Normalized each row",
                        "A row is an image: that is layer normalization. Batch normalization takes the mean of one unit over"
                                + " all images, a column.",
                        given -> rows(given.batch(), row -> standardized(row, given.epsilon()))),
                mistake(
                        "One mean for all numbers",
                        "Each unit has a mean of its own: set the sum to 0 for every column.",
                        BatchByHand::together),
                eachColumn(
                        "Forgot epsilon",
                        "Add epsilon to the variance, inside the root.",
                        (column, e) -> scaled(column, Math.sqrt(variance(column)))),
                eachColumn(
                        "Added epsilon outside the root",
                        "It is added to the variance, before the root is taken.",
                        (column, e) -> scaled(column, Math.sqrt(variance(column)) + e)),
                eachColumn(
                        "Divided by the variance",
                        "Divide by its square root: Math.sqrt(variance + epsilon).",
                        (column, e) -> scaled(column, variance(column) + e)),
                eachColumn(
                        "Divided the sum of the squares by the number of images minus 1",
                        "Batch normalization divides by the number of images: batch.length.",
                        (column, e) -> scaled(
                                column, Math.sqrt(variance(column) * column.length / (column.length - 1.0) + e))),
                eachColumn(
                        "Did not divide the sum of the squares",
                        "The variance is their mean: divide by batch.length.",
                        (column, e) -> scaled(column, Math.sqrt(variance(column) * column.length + e))),
                eachColumn(
                        "Only subtracted the mean",
                        "Divide by the standard deviation, too.",
                        (column, e) -> scaled(column, 1)),
                eachColumn(
                        "Forgot the mean",
                        "Subtract the mean first.",
                        (column, e) -> divided(column, Math.sqrt(variance(column) + e))),
                mistake("Returned the batch unchanged", "Write the normalized numbers into result.", Input::batch),
                mistake(
                        "Left the result empty",
                        "Write the normalized numbers into result.",
                        given -> new double[given.batch().length][given.batch()[0].length]));
    }

    /** A program for one column and epsilon. */
    private interface Program {
        double[] apply(double[] column, double epsilon);
    }

    private Mistake<Function<Input, double[][]>> eachColumn(String name, String why, Program program) {
        return mistake(name, why, given -> columns(given.batch(), column -> program.apply(column, given.epsilon())));
    }

    @Override
    public String idea() {
        return "For each unit: its mean over the images, then its variance, then every image's number. Three loops, one"
                + " after the other, inside a loop over the units.";
    }

    @Override
    public String takeaway() {
        return "Batch normalization lets the images of a batch see each other: through their mean and their variance.";
    }

    private static double[][] rows(double[][] batch, Function<double[], double[]> program) {
        double[][] result = new double[batch.length][];
        for (int image = 0; image < batch.length; image++) {
            result[image] = program.apply(batch[image]);
        }
        return result;
    }

    private static double[][] columns(double[][] batch, Function<double[], double[]> program) {
        return transposed(rows(transposed(batch), program));
    }

    private static double[][] transposed(double[][] rows) {
        double[][] columns = new double[rows[0].length][rows.length];
        for (int r = 0; r < rows.length; r++) {
            for (int c = 0; c < rows[0].length; c++) {
                columns[c][r] = rows[r][c];
            }
        }
        return columns;
    }

    private static double[][] together(Input given) {
        int units = given.batch()[0].length;
        double[] all = new double[given.batch().length * units];
        for (int i = 0; i < all.length; i++) {
            all[i] = given.batch()[i / units][i % units];
        }
        double[] normal = standardized(all, given.epsilon());
        double[][] result = new double[given.batch().length][units];
        for (int i = 0; i < all.length; i++) {
            result[i / units][i % units] = normal[i];
        }
        return result;
    }

    private static double[] standardized(double[] values, double epsilon) {
        return scaled(values, Math.sqrt(variance(values) + epsilon));
    }

    private static double[] scaled(double[] values, double deviation) {
        double mean = mean(values);
        double[] result = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            result[i] = (values[i] - mean) / deviation;
        }
        return result;
    }

    private static double[] divided(double[] values, double deviation) {
        double[] result = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            result[i] = values[i] / deviation;
        }
        return result;
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }

    private static double variance(double[] values) {
        double mean = mean(values);
        double sum = 0;
        for (double value : values) {
            sum += (value - mean) * (value - mean);
        }
        return sum / values.length;
    }
}
