package dev.cella.lessons.instance.exercise;

import dev.cella.lessons.check.Answer;
import dev.cella.lessons.check.FunctionExercise;
import dev.cella.lessons.check.Mistake;
import dev.cella.lessons.check.Order;
import java.util.List;
import java.util.Random;
import java.util.function.Function;

/** A few lines of code: read a map between its cells. */
@Order(lesson = "25", number = 2)
@Answer("double bilinear(double[][] map, double row, double column)")
public final class BilinearRead implements FunctionExercise<BilinearRead.Input, Double> {

    /**
     * A map and where it is read.
     *
     * @param map values of the cells
     * @param row between 0, the center of the first row, and the last but one
     * @param column between 0, the center of the first column, and the last but one
     */
    @SuppressWarnings("ArrayRecordComponent") // handed to one student's method, then thrown away
    public record Input(double[][] map, double row, double column) {}

    private interface Rule {
        double of(double[][] map, int top, int left, double down, double right);
    }

    private static final double[][] PARTS = {{0.25, 0.75}, {0.5, 0.125}, {0.75, 0.5}, {0.125, 0.375}};

    @Override
    public Input input(Random random) {
        return input(random, 0);
    }

    /** Maps that are wide and maps that are high, read in other rows than columns. */
    @Override
    public Input input(Random random, int trial) {
        int height = trial % 2 == 0 ? 3 : 5;
        int width = trial % 2 == 0 ? 5 : 3;
        double[][] map = new double[height][width];
        for (double[] row : map) {
            for (int column = 0; column < width; column++) {
                row[column] = 1 + random.nextInt(40);
            }
        }
        int top = trial % 2 == 0 ? trial / 2 : 2 + trial / 2;
        int left = trial % 2 == 0 ? 2 + trial / 2 : trial / 2;
        return new Input(map, top + PARTS[trial][0], left + PARTS[trial][1]);
    }

    @Override
    public Double solve(Input given) {
        return with(
                given,
                (map, top, left, down, right) -> (1 - down) * (1 - right) * map[top][left]
                        + (1 - down) * right * map[top][left + 1]
                        + down * (1 - right) * map[top + 1][left]
                        + down * right * map[top + 1][left + 1]);
    }

    private static double with(Input given, Rule rule) {
        int top = (int) given.row();
        int left = (int) given.column();
        return rule.of(given.map(), top, left, given.row() - top, given.column() - left);
    }

    @Override
    public List<Mistake<Function<Input, Double>>> mistakes() {
        return List.of(
                rule(
                        "Took the nearest cell",
                        "That is rounding, the very thing that RoIAlign avoids. Mix all four neighbors.",
                        (map, top, left, down, right) ->
                                map[down >= 0.5 ? top + 1 : top][right >= 0.5 ? left + 1 : left]),
                rule(
                        "Took the upper left cell",
                        "A cast to int cuts the fraction off. Keep it: it tells you the weights.",
                        (map, top, left, down, right) -> map[top][left]),
                rule(
                        "Took the plain mean",
                        "The four neighbors count by how close they are, not equally.",
                        (map, top, left, down, right) ->
                                (map[top][left] + map[top][left + 1] + map[top + 1][left] + map[top + 1][left + 1])
                                        / 4),
                rule(
                        "Swapped near and far",
                        "A neighbor counts more if it is closer: at row 2.1, row 2 has the weight 0.9.",
                        (map, top, left, down, right) -> down * right * map[top][left]
                                + down * (1 - right) * map[top][left + 1]
                                + (1 - down) * right * map[top + 1][left]
                                + (1 - down) * (1 - right) * map[top + 1][left + 1]),
                rule(
                        "Swapped rows and columns",
                        "The fraction of the row says how far down you are, that of the column how far right.",
                        (map, top, left, down, right) -> (1 - down) * (1 - right) * map[top][left]
                                + down * (1 - right) * map[top][left + 1]
                                + (1 - down) * right * map[top + 1][left]
                                + down * right * map[top + 1][left + 1]),
                rule(
                        "Mixed along the row only",
                        "Two neighbors are left and right of the point. The other two lie one row further down.",
                        (map, top, left, down, right) -> (1 - right) * map[top][left] + right * map[top][left + 1]),
                rule(
                        "Mixed along the column only",
                        "Two neighbors are above and below the point. The other two lie one column further right.",
                        (map, top, left, down, right) -> (1 - down) * map[top][left] + down * map[top + 1][left]));
    }

    private Mistake<Function<Input, Double>> rule(String name, String why, Rule rule) {
        return mistake(name, why, given -> with(given, rule));
    }

    @Override
    public String idea() {
        return "Mix the upper two neighbors by the column's fraction, then the lower two, then both results by the"
                + " row's fraction.";
    }

    @Override
    public String takeaway() {
        return "The result changes smoothly with the position, so a box that moves by a tenth of a pixel changes what"
                + " is read.";
    }
}
