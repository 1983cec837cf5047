package dev.cella.lessons.segment.exercise;

import dev.cella.lessons.check.Answer;
import dev.cella.lessons.check.FunctionExercise;
import dev.cella.lessons.check.Mistake;
import dev.cella.lessons.check.Order;
import java.util.List;
import java.util.Random;
import java.util.function.Function;

/** A few lines of code: the share of a box that is not the object. */
@Order(lesson = "21", number = 5)
@Answer("double emptyShare(int[][] mask)")
public final class EmptyShare extends FunctionExercise<EmptyShare.Input, Double> {
    /** Rows and columns of the mask; top, left, bottom and right of the box (excluded) in each trial. */
    private static final int[][] TRIALS = {
        {5, 6, 1, 2, 4, 5},
        {6, 4, 0, 1, 3, 4},
        {5, 6, 1, 1, 4, 5},
        {4, 7, 2, 0, 4, 3},
        {9, 10, 6, 7, 9, 10},
        {14, 4, 11, 0, 14, 3},
        {4, 14, 0, 11, 3, 14},
        {1, 6, 0, 2, 1, 5},
        {6, 1, 1, 0, 4, 1},
        {5, 5, 3, 2, 4, 3}
    };

    /** The edges of a box, the lower and right ones excluded, and its filled pixels. */
    private record Box(int top, int left, int bottom, int right, int filled) {
        double waste(int height, int width) {
            return 1 - (double) filled / (height * width);
        }
    }

    /**
     * A mask with one object.
     *
     * @param mask 1 where the object is, and 0 elsewhere
     */
    @SuppressWarnings("ArrayRecordComponent") // handed to one student's method, then thrown away
    public record Input(int[][] mask) {}

    @Override
    public Input input(Random random) {
        return input(random, 0);
    }

    /**
     * Objects that touch all four sides of their box, tilted to either side, in the middle of the mask and at its borders; masks of one
     * row and one column; a single pixel.
     */
    @Override
    public Input input(Random random, int trial) {
        int[] size = TRIALS[trial];
        int[][] mask = new int[size[0]][size[1]];
        int height = size[4] - size[2];
        int width = size[5] - size[3];
        for (int i = 0; i < Math.max(height, width); i++) {
            int down = Math.min(i, height - 1);
            int across = Math.min(i, width - 1);
            mask[size[2] + down][size[3] + (trial % 2 == 0 ? across : width - 1 - across)] = 1; // a diagonal
        }
        mask[size[2] + random.nextInt(height)][size[3] + random.nextInt(width)] = 1;
        return new Input(mask);
    }

    @Override
    public int cases() {
        return TRIALS.length;
    }

    private static Box box(Input given) {
        int top = Integer.MAX_VALUE;
        int left = Integer.MAX_VALUE;
        int bottom = 0;
        int right = 0;
        int filled = 0;
        for (int row = 0; row < given.mask.length; row++) {
            for (int column = 0; column < given.mask[0].length; column++) {
                if (given.mask[row][column] == 1) {
                    top = Math.min(top, row);
                    left = Math.min(left, column);
                    bottom = Math.max(bottom, row + 1);
                    right = Math.max(right, column + 1);
                    filled++;
                }
            }
        }
        return new Box(top, left, bottom, right, filled);
    }

    @Override
    public Double solve(Input given) {
        Box box = box(given);
        return box.waste(box.bottom - box.top, box.right - box.left);
    }

    @Override
    public List<Mistake<Function<Input, Double>>> mistakes() {
        return List.of(
                mistake(
                        "Returned the share of the object",
                        "Return the rest: 1 minus the share that the object fills.",
                        given -> 1 - solve(given)),
                mistake(
                        "Took the whole image as the box",
                        "The box is the smallest one around the object: find its first and last row and column.",
                        given -> box(given).waste(given.mask.length, given.mask[0].length)),
                mistake(
                        "Made the box one pixel too small",
                        "From row 1 to row 3 there are three rows: last − first + 1.",
                        given -> box(given)
                                .waste(box(given).bottom - box(given).top - 1, box(given).right - box(given).left - 1)),
                mistake(
                        "Took the first and the last pixel as corners",
                        "The first pixel of the object lies in its top row, but others may lie further left or right. Compare all columns.",
                        EmptyShare::fromFirstToLast),
                mistake(
                        "Started the box at 0",
                        "Its first row and column are those of the object. Subtract them.",
                        given -> box(given).waste(box(given).bottom, box(given).right)),
                mistake(
                        "Counted the empty pixels",
                        "Divide their number by the area of the box.",
                        given -> solve(given)
                                * (box(given).bottom - box(given).top)
                                * (box(given).right - box(given).left)),
                mistake(
                        "Divided integers",
                        "An int divided by an int is an int: cast one of them to double.",
                        given -> solve(given) == 0 ? 0.0 : 1.0));
    }

    private static double fromFirstToLast(Input given) {
        int[] corners = null;
        int filled = 0;
        for (int row = 0; row < given.mask.length; row++) {
            for (int column = 0; column < given.mask[0].length; column++) {
                if (given.mask[row][column] == 1) {
                    corners = corners == null ? new int[] {row, column, row, column} : corners;
                    corners[2] = row;
                    corners[3] = column;
                    filled++;
                }
            }
        }
        return 1 - (double) filled / ((corners[2] - corners[0] + 1) * (corners[3] - corners[1] + 1));
    }

    @Override
    public String idea() {
        return "One pass over the mask finds the first and the last row and column of the object, and counts its pixels.";
    }

    @Override
    public String takeaway() {
        return "For a thin, tilted object almost the whole box is background. A mask has no such waste.";
    }
}
