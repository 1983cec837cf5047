package dev.cella.lessons.handmade.exercise;

import dev.cella.lessons.check.Answer;
import dev.cella.lessons.check.FunctionExercise;
import dev.cella.lessons.check.Mistake;
import dev.cella.lessons.check.Order;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleBinaryOperator;
import java.util.function.Function;

/** A few lines of code: two answers of a Sobel filter become the length of a gradient. */
@Order(lesson = "04", number = 3)
@Answer("double[][] gradientLength(double[][] right, double[][] down)")
public final class GradientLength extends FunctionExercise<GradientLength.Answers, double[][]> {

    /**
     * The answers of both Sobel filters.
     *
     * @param right {@code [row][column]}
     * @param down {@code [row][column]}
     */
    @SuppressWarnings("ArrayRecordComponent") // handed to one student's method, then thrown away
    public record Answers(double[][] right, double[][] down) {}

    private static final int[][] SIZES = {{2, 3}, {3, 2}, {1, 4}, {4, 2}};

    @Override
    public Answers input(Random random) {
        return input(random, 0);
    }

    /** Numbers of both signs, none of them 0; maps that are wide and maps that are high. */
    @Override
    public Answers input(Random random, int trial) {
        return new Answers(map(random, 1, SIZES[trial]), map(random, 2, SIZES[trial]));
    }

    private static double[][] map(Random random, int stripe, int... size) {
        double[][] map = new double[size[0]][size[1]];
        for (int i = 0; i < size[0]; i++) {
            for (int j = 0; j < size[1]; j++) {
                map[i][j] = (2 + random.nextInt(8)) * ((i * size[1] + j) / stripe % 2 == 0 ? 1 : -1) / 4.0;
            }
        }
        return map;
    }

    @Override
    public double[][] solve(Answers given) {
        return each(given, Math::hypot);
    }

    @Override
    public List<Mistake<Function<Answers, double[][]>>> mistakes() {
        return List.of(
                combined(
                        "Forgot the root",
                        "Pythagoras: the length is the root of the sum of the squares.",
                        (x, y) -> x * x + y * y),
                combined(
                        "Forgot the squares",
                        "Square both answers before you add them: otherwise opposite signs cancel.",
                        (x, y) -> Math.sqrt(Math.abs(x + y))),
                combined(
                        "Forgot the squares",
                        "Square both answers before you add them. A negative sum has no root, so Java returns NaN.",
                        (x, y) -> Math.sqrt(x + y)),
                combined(
                        "Added the two answers",
                        "Opposite signs cancel. The two are the sides of a right angle: Pythagoras.",
                        Double::sum),
                combined(
                        "Added the absolute values",
                        "That is the way around the corner. The length of the arrow is shorter: Pythagoras.",
                        (x, y) -> Math.abs(x) + Math.abs(y)),
                combined(
                        "Took the larger one",
                        "Both count: an edge that runs diagonally has two answers of the same size.",
                        (x, y) -> Math.max(Math.abs(x), Math.abs(y))),
                combined(
                        "Subtracted the squares",
                        "Add them. The length of an arrow does not depend on its direction.",
                        (x, y) -> Math.sqrt(x * x - y * y)),
                combined(
                        "Returned the direction",
                        "atan2 gives the angle. What was asked is the length.",
                        (x, y) -> Math.atan2(y, x)),
                combined(
                        "Took the mean of the squares",
                        "The length is the root of the sum, not of the mean.",
                        (x, y) -> Math.sqrt((x * x + y * y) / 2)));
    }

    private Mistake<Function<Answers, double[][]>> combined(String name, String why, DoubleBinaryOperator rule) {
        return mistake(name, why, given -> each(given, rule));
    }

    private static double[][] each(Answers given, DoubleBinaryOperator rule) {
        double[][] result = new double[given.right().length][given.right()[0].length];
        for (int i = 0; i < result.length; i++) {
            for (int j = 0; j < result[0].length; j++) {
                result[i][j] = rule.applyAsDouble(given.right()[i][j], given.down()[i][j]);
            }
        }
        return result;
    }

    @Override
    public String idea() {
        return "Two loops over the positions. At each one, the two answers are the sides of a right-angled triangle.";
    }

    @Override
    public String takeaway() {
        return "The length says how strong an edge is, whichever way it runs. The direction is a feature of its own.";
    }
}
