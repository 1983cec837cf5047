package dev.cella.lessons.augment.exercise;

import dev.cella.lessons.check.Answer;
import dev.cella.lessons.check.FunctionExercise;
import dev.cella.lessons.check.Mistake;
import dev.cella.lessons.check.Order;
import java.util.List;
import java.util.Random;
import java.util.function.Function;

/** A few lines of code: the value of an image between its pixels, by bilinear interpolation. */
@Answer("double betweenPixels(double[][] image, double row, double column)")
@Order(lesson = "14", number = 3)
public final class BetweenPixels extends FunctionExercise<BetweenPixels.Input, Double> {
    private static final int[][] PLACES = {{1, 2}, {0, 3}, {2, 0}, {1, 3}};

    /**
     * A position between four pixels.
     *
     * @param image {@code [row][column]}
     * @param row less than the last row
     * @param column less than the last column
     */
    @SuppressWarnings("ArrayRecordComponent") // nobody compares two of them
    public record Input(double[][] image, double row, double column) {}

    @Override
    public Input input(Random random) {
        return input(random, random.nextInt(PLACES.length));
    }

    /** Positions in several rows and columns, so that an index that is always the same is seen. */
    @Override
    public Input input(Random random, int trial) {
        int height = 4 + random.nextInt(2);
        int width = 5 + random.nextInt(2);
        double[][] image = new double[height][width];
        int row = PLACES[trial % PLACES.length][0];
        int column = PLACES[trial % PLACES.length][1];
        int previous = 0;
        for (double[] line : image) {
            for (int c = 0; c < width; c++) {
                previous = (previous + 1 + random.nextInt(18)) % 20; // neighbors differ
                line[c] = previous;
            }
        }
        image[row][column] = 20;
        image[row + 1][column + 1] = 40;
        double down = (1 + random.nextInt(3)) / 10.0;
        double right = (6 + random.nextInt(3)) / 10.0;
        return new Input(image, row + down, column + right);
    }

    @Override
    public Double solve(Input at) {
        return mixed(at, at.row() - (int) at.row(), at.column() - (int) at.column());
    }

    private static double mixed(Input at, double down, double right) {
        double[][] image = at.image();
        int top = (int) at.row();
        int left = (int) at.column();
        return (1 - down) * ((1 - right) * image[top][left] + right * image[top][left + 1])
                + down * ((1 - right) * image[top + 1][left] + right * image[top + 1][left + 1]);
    }

    @Override
    public List<Mistake<Function<Input, Double>>> mistakes() {
        return List.of(
                mistake(
                        "Took the nearest pixel",
                        "That's right for a mask. An image becomes smoother if all four neighbors take part.",
                        at -> at.image()[(int) Math.round(at.row())][(int) Math.round(at.column())]),
                mistake(
                        "Cut off the decimals",
                        "This is the upper left neighbor alone. How far away are the other three?",
                        at -> at.image()[(int) at.row()][(int) at.column()]),
                mistake(
                        "Gave all four the same weight",
                        "A closer neighbor counts more: the weights depend on the decimals of row and column.",
                        at -> mixed(at, 0.5, 0.5)),
                mistake(
                        "Gave the far neighbor the larger weight",
                        "If the decimals are 0, the upper left pixel must have weight 1.",
                        at -> mixed(at, 1 - (at.row() - (int) at.row()), 1 - (at.column() - (int) at.column()))),
                mistake(
                        "Exchanged the weights of rows and columns",
                        "The decimals of row decide between above and below, those of column between left and right.",
                        at -> mixed(at, at.column() - (int) at.column(), at.row() - (int) at.row())),
                mistake(
                        "Interpolated in the row only",
                        "Do the same in the row below, then mix the two results by the decimals of row.",
                        at -> mixed(at, 0, at.column() - (int) at.column())));
    }

    @Override
    public String idea() {
        return "(int) row is the upper row, and row − (int) row says how far below it the position lies. Mix left and"
                + " right in both rows, then mix the two results.";
    }

    @Override
    public String takeaway() {
        return "Every rotation and every elastic deformation of an image is made of this one mean of four neighbors.";
    }
}
