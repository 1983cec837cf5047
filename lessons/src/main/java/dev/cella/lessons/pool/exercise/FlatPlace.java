package dev.cella.lessons.pool.exercise;

import dev.cella.lessons.check.Answer;
import dev.cella.lessons.check.FunctionExercise;
import dev.cella.lessons.check.Mistake;
import dev.cella.lessons.check.Order;
import java.util.List;
import java.util.Random;
import java.util.function.Function;

/** A few lines of code: from an index in the flattened row back to channel, row and column. */
@Answer("int[] flatPlace(int index, int channels, int height, int width)")
@Order(lesson = "09b", number = 3)
public final class FlatPlace implements FunctionExercise<FlatPlace.Input, int[]> {

    /**
     * An index in the flattened row, and the shape before flattening.
     *
     * @param index counted from 0
     * @param channels the number of maps
     * @param height rows of a map
     * @param width columns of a map
     */
    public record Input(int index, int channels, int height, int width) {}

    /** Channels, height and width of each trial, then channel, row and column. */
    private static final int[][] TRIALS = {
        {2, 2, 3, 1, 1, 0}, {3, 4, 3, 1, 3, 2}, {2, 3, 5, 0, 2, 4}, {4, 3, 4, 3, 0, 2}, {3, 5, 2, 2, 4, 0}
    };

    @Override
    public Input input(Random random) {
        int channels = 3 + random.nextInt(3);
        int height = 4 + random.nextInt(3);
        int width = 4 + random.nextInt(5);
        return new Input(random.nextInt(channels * height * width), channels, height, width);
    }

    /** Maps that are wide or high, numbers of the first and of the last channel, row and column; then any. */
    @Override
    public Input input(Random random, int trial) {
        if (trial >= TRIALS.length) {
            return input(random);
        }
        int[] at = TRIALS[trial];
        return new Input((at[3] * at[1] + at[4]) * at[2] + at[5], at[0], at[1], at[2]);
    }

    @Override
    public int cases() {
        return TRIALS.length + 3;
    }

    @Override
    public int[] solve(Input at) {
        int area = at.height() * at.width();
        return new int[] {at.index() / area, at.index() / at.width() % at.height(), at.index() % at.width()};
    }

    @Override
    public List<Mistake<Function<Input, int[]>>> mistakes() {
        return List.of(
                mistake(
                        "Counted the rows of the earlier channels, too",
                        "index / width counts all rows from the very beginning. Take the whole maps away first:"
                                + " what remains?",
                        at -> new int[] {solve(at)[0], at.index() / at.width(), solve(at)[2]}),
                mistake(
                        "Went down the columns first",
                        "The maps are flattened row by row: after a number comes the one to its right, not the one"
                                + " below it.",
                        at -> new int[] {solve(at)[0], at.index() % at.height(), at.index() / at.height() % at.width()
                        }),
                mistake(
                        "Put the channels last",
                        "Here a whole map comes before the next channel begins. (Some programs store all channels"
                                + " of a pixel"
                                + " together.)",
                        at -> new int[] {
                            at.index() % at.channels(),
                            at.index() / at.channels() / at.width(),
                            at.index() / at.channels() % at.width()
                        }),
                mistake(
                        "Left out the parentheses around height * width",
                        "index / height * width divides first and multiplies afterward.",
                        at -> new int[] {at.index() / at.height() * at.width(), solve(at)[1], solve(at)[2]}),
                mistake("Gave the column before the row", "Return channel, row, column, in this order.", at ->
                        new int[] {solve(at)[0], solve(at)[2], solve(at)[1]}),
                mistake("Counted from 1", "Channels, rows and columns count from 0, as the index does.", at ->
                        new int[] {solve(at)[0] + 1, solve(at)[1] + 1, solve(at)[2] + 1}));
    }

    @Override
    public String idea() {
        return "A map holds height · width numbers, and a row of it holds width. How often does each fit into what"
                + " is left, and"
                + " what remains? That is what / and % compute.";
    }

    @Override
    public String takeaway() {
        return "Flattening can be undone: the index of a number says where it came from.";
    }
}
