package dev.cella.lessons.segment.exercise;

import dev.cella.lessons.check.Answer;
import dev.cella.lessons.check.Elements;
import dev.cella.lessons.check.FunctionExercise;
import dev.cella.lessons.check.Mistake;
import dev.cella.lessons.check.Order;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Function;

/** A program to correct: how many of the four neighbors of a pixel belong to the object? */
@Order(lesson = "21", number = 4)
@Answer("int neighbors(int[][] mask, int row, int column)")
public final class FourNeighbors extends FunctionExercise<FourNeighbors.Input, Integer> {
    /** Rows, columns, and the pixel in each trial: in the middle, at each border, in corners, and in masks of one row or column. */
    private static final int[][] TRIALS = {
        {3, 4, 1, 1}, {5, 6, 3, 2}, {5, 6, 2, 3}, {6, 5, 4, 3}, {4, 5, 0, 2}, {5, 4, 4, 1}, {4, 6, 2, 0}, {3, 5, 1, 4},
        {3, 3, 2, 2}, {4, 4, 0, 0}, {1, 5, 0, 2}, {5, 1, 3, 0}, {2, 3, 1, 1}, {6, 6, 4, 4}, {5, 6, 3, 4}, {6, 5, 3, 1}
    };

    /** So that every pixel differs from its neighbors somewhere. */
    private static final int ROUNDS = 3;

    /**
     * A mask and the position of one of its pixels.
     *
     * @param mask 1 where the object is, and 0 elsewhere
     * @param row of the pixel
     * @param column of the pixel
     */
    @SuppressWarnings("ArrayRecordComponent") // handed to one student's method, then thrown away
    public record Input(int[][] mask, int row, int column) {
        int at(int down, int right) {
            int y = row + down;
            int x = column + right;
            return y >= 0 && y < mask.length && x >= 0 && x < mask[0].length ? mask[y][x] : 0;
        }

        /** Counts around the pixel; positions outside of the image count for nothing. */
        int count(boolean isSides, boolean isDiagonals, boolean isItself) {
            int sides = at(-1, 0) + at(0, -1) + at(0, 1) + at(1, 0);
            int diagonals = at(-1, -1) + at(-1, 1) + at(1, -1) + at(1, 1);
            return (isSides ? sides : 0) + (isDiagonals ? diagonals : 0) + (isItself ? at(0, 0) : 0);
        }
    }

    @Override
    public Input input(Random random) {
        return input(random, 0);
    }

    /** In every second round the pixel belongs to the object; one of its sides does, another one doesn't, a diagonal neighbor does. */
    @Override
    public Input input(Random random, int trial) {
        int[] size = TRIALS[trial % TRIALS.length];
        int[][] mask = new int[size[0]][size[1]];
        for (int[] line : mask) {
            for (int i = 0; i < line.length; i++) {
                line[i] = random.nextInt(2);
            }
        }
        int row = size[2];
        int column = size[3];
        mask[row][column] = 1 - trial / TRIALS.length % 2;
        int[][] sides = {{row - 1, column}, {row, column - 1}, {row + 1, column}, {row, column + 1}};
        set(mask, sides[trial % 4][0], sides[trial % 4][1], 0);
        set(mask, sides[(trial + 1) % 4][0], sides[(trial + 1) % 4][1], 1);
        set(mask, row - 1, column - 1, 1);
        return new Input(mask, row, column);
    }

    private static void set(int[][] mask, int row, int column, int value) {
        if (row >= 0 && row < mask.length && column >= 0 && column < mask[0].length) {
            mask[row][column] = value;
        }
    }

    @Override
    public int cases() {
        return ROUNDS * TRIALS.length;
    }

    @Override
    public Integer solve(Input given) {
        return given.count(true, false, false);
    }

    @Override
    public List<Mistake<Function<Input, Integer>>> mistakes() {
        return List.of(
                mistake(
                        "Counted 8 neighbors",
                        "The two loops also reach the diagonal neighbors. Keep only those with i == 0 or j == 0, but not both.",
                        given -> given.count(true, true, false)),
                mistake(
                        "Counted the pixel itself",
                        "i = 0 and j = 0 is the pixel itself. It is no neighbor of its own.",
                        given -> given.count(true, false, true)),
                mistake(
                        "Counted the pixel itself, and 8 neighbors",
                        "All nine pixels of the window are counted. Leave out the middle and the diagonals.",
                        given -> given.count(true, true, true)),
                mistake(
                        "Counted the diagonal neighbors",
                        "Diagonal neighbors differ in row and column. You want those that differ in one of the two.",
                        given -> given.count(false, true, false)),
                mistake(
                        "Left out the neighbors of pixels at the border",
                        "A pixel at the border has neighbors, too: only those outside of the image are missing.",
                        FourNeighbors::onlyInside),
                overTheBorder(given -> read(given, -1, 0) + read(given, 1, 0) + read(given, 0, -1) + read(given, 0, 1)),
                overTheBorder(given -> read(given, 0, -1) + read(given, 0, 1) + read(given, -1, 0) + read(given, 1, 0)),
                overTheBorder(given -> read(given, -1, 0) + read(given, 0, -1) + read(given, 0, 1) + read(given, 1, 0)),
                mistake(
                        "Kept the program of the text",
                        "It counts all nine positions of the window, and at the border it reads outside of the mask.",
                        FourNeighbors::asGiven));
    }

    private Mistake<Function<Input, Integer>> overTheBorder(Function<Input, Integer> attempt) {
        return mistake(
                "Went over the border",
                "Check that row + i and column + j lie inside of the mask before you read it.",
                attempt);
    }

    /** Reads as Java does, also outside of the mask. */
    private static int read(Input given, int down, int right) {
        double[][] mask = Arrays.stream(given.mask)
                .map(line -> Arrays.stream(line).asDoubleStream().toArray())
                .toArray(double[][]::new);
        return (int) Elements.at(mask, given.row + down, given.column + right);
    }

    /** The program of the text, with both bugs. */
    private static int asGiven(Input given) {
        int count = 0;
        for (int i = -1; i <= 1; i++) {
            for (int j = -1; j <= 1; j++) {
                count += read(given, i, j);
            }
        }
        return count;
    }

    private static int onlyInside(Input given) {
        return isAtBorder(given) ? 0 : given.count(true, false, false);
    }

    private static boolean isAtBorder(Input given) {
        return given.row == 0
                || given.column == 0
                || given.row == given.mask.length - 1
                || given.column == given.mask[0].length - 1;
    }

    @Override
    public String idea() {
        return "Of the nine positions of the window, four count: exactly one of i and j is 0. And a position counts only if it lies"
                + " inside of the mask.";
    }

    @Override
    public String takeaway() {
        return "Two nuclei that touch at a corner are two regions with 4 neighbors, and one region with 8.";
    }
}
