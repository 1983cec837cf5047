package dev.cella.lessons.convolve.exercise;

import dev.cella.lessons.check.Answer;
import dev.cella.lessons.check.Elements;
import dev.cella.lessons.check.FunctionExercise;
import dev.cella.lessons.check.Mistake;
import dev.cella.lessons.check.Order;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.function.IntBinaryOperator;

/** A few lines of code: a border that reflects the image as in a mirror: {@code a b c d} becomes {@code c b a b c d c b}. */
@Answer("double[][] reflected(double[][] image, int border)")
@Order(lesson = "06", number = 3)
public final class Reflected extends FunctionExercise<Reflected.Input, double[][]> {

    /**
     * An image, and the width of its border.
     *
     * @param image {@code [row][column]}
     * @param border pixels on each side, fewer than the image has
     */
    @SuppressWarnings("ArrayRecordComponent") // handed to one student's method, then thrown away
    public record Input(double[][] image, int border) {}

    /** Height and width of the image, and the border in each trial. */
    private static final int[][] TRIALS = {{3, 4, 2}, {4, 3, 1}, {5, 4, 3}, {4, 6, 3}, {1, 3, 0}};

    @Override
    public Input input(Random random) {
        return input(random, 0);
    }

    /** Images that are wide or high, so that swapped rows and columns show; borders up to one less than the shorter side. */
    @Override
    public Input input(Random random, int trial) {
        double[][] image = new double[TRIALS[trial][0]][TRIALS[trial][1]];
        for (double[] row : image) {
            Arrays.setAll(row, x -> 1 + random.nextInt(99));
        }
        return new Input(image, TRIALS[trial][2]);
    }

    @Override
    public int cases() {
        return TRIALS.length;
    }

    @Override
    public double[][] solve(Input given) {
        return framed(given, Reflected::mirrored);
    }

    @Override
    public List<Mistake<Function<Input, double[][]>>> mistakes() {
        return List.of(
                mistake(
                        "Repeated the edge pixel",
                        "The edge pixel is the mirror itself and stands there once: the reflection starts one"
                                + " pixel further in.",
                        given -> framed(
                                given,
                                (position, size) -> position < 0
                                        ? -1 - position
                                        : position < size ? position : 2 * size - 1 - position)),
                mistake(
                        "Repeated the edge pixel over the whole border",
                        "That is replicate padding. A mirror shows the pixels behind the edge in reverse order.",
                        given -> framed(given, (position, size) -> Math.max(0, Math.min(size - 1, position)))),
                mistake(
                        "Left the border at zero",
                        "The image is where it belongs. Now give each position of the border the pixel that it"
                                + " reflects.",
                        given -> zeros(given)),
                mistake(
                        "Took the pixels from the other side",
                        "The remainder of a division continues at the opposite side, as on a ring. A mirror goes"
                                + " back the way it came.",
                        given -> framed(given, Math::floorMod)),
                mistake(
                        "Reflected at the top and on the left only",
                        "There is a border beyond the last row and the last column, too.",
                        given -> towardTheStart(given)),
                mistake(
                        "Left the image in the upper left corner",
                        "The image begins border rows and columns further in: row y of the result is row y −"
                                + " border of the image.",
                        given -> cornered(given)),
                mistake(
                        "Reached one pixel too far at the far side",
                        "The last row has the index height − 1. A position behind it shows the pixel that lies"
                                + " equally far before it.",
                        given -> framed(
                                given,
                                (position, size) -> position < size ? Math.abs(position) : 2 * size - position)));
    }

    @Override
    public String idea() {
        return "Write two loops over the result, and subtract the border from each position. If that is negative,"
                + " change its sign."
                + " If it lies behind the last pixel, count back from there.";
    }

    @Override
    public String takeaway() {
        return "A reflected border has no jump, so it makes fewer false edges than zeros do.";
    }

    /** The border by a rule that says which pixel a position shows; positions count from the first pixel of the image. */
    private static double[][] framed(Input given, IntBinaryOperator pixel) {
        double[][] image = given.image();
        int border = given.border();
        double[][] result = new double[image.length + 2 * border][image[0].length + 2 * border];
        for (int y = 0; y < result.length; y++) {
            int row = pixel.applyAsInt(y - border, image.length);
            for (int x = 0; x < result[0].length; x++) {
                result[y][x] = Elements.at(image, row, pixel.applyAsInt(x - border, image[0].length));
            }
        }
        return result;
    }

    private static int mirrored(int position, int size) {
        return position < size ? Math.abs(position) : 2 * (size - 1) - position;
    }

    private static double[][] zeros(Input given) {
        return kept(given, (position, size) -> position >= 0 && position < size);
    }

    private static double[][] towardTheStart(Input given) {
        return kept(given, (position, size) -> position < size);
    }

    private interface Rule {
        boolean keeps(int position, int size);
    }

    /** The right border where a rule keeps both row and column, and 0 elsewhere. */
    private static double[][] kept(Input given, Rule rule) {
        double[][] result = framed(given, Reflected::mirrored);
        for (int y = 0; y < result.length; y++) {
            for (int x = 0; x < result[0].length; x++) {
                boolean row = rule.keeps(y - given.border(), given.image().length);
                boolean column = rule.keeps(x - given.border(), given.image()[0].length);
                result[y][x] = row && column ? result[y][x] : 0;
            }
        }
        return result;
    }

    private static double[][] cornered(Input given) {
        double[][] image = given.image();
        double[][] result = new double[image.length + 2 * given.border()][image[0].length + 2 * given.border()];
        for (int y = 0; y < image.length; y++) {
            System.arraycopy(image[y], 0, result[y], 0, image[y].length);
        }
        return result;
    }
}
