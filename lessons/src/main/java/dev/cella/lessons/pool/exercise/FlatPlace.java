package dev.cella.lessons.pool.exercise;

import dev.cella.lessons.check.Answer;
import dev.cella.lessons.check.FunctionExercise;
import dev.cella.lessons.check.Mistake;
import dev.cella.lessons.check.Order;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

/** A few lines of code: from an index in the flattened row back to channel, row and column. */
@Answer("int[] flatPlace(int index, int channels, int height, int width)")
@Order(lesson = "09b", number = 3)
public final class FlatPlace extends FunctionExercise<FlatPlace.Input, int[]> {

    /**
     * An index in the flattened row, and the shape before flattening.
     *
     * @param index counted from 0
     * @param channels the number of maps
     * @param height rows of a map
     * @param width columns of a map
     */
    public record Input(int index, int channels, int height, int width) {}

    private static final List<String> NAMES = List.of("channel", "row", "column");

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
        return solve(at.index(), at);
    }

    private static int[] solve(int index, Input at) {
        int area = at.height() * at.width();
        return new int[] {index / area, index / at.width() % at.height(), index % at.width()};
    }

    private static int channel(Input at) {
        return solve(at.index(), at)[0];
    }

    private static int row(Input at) {
        return solve(at.index(), at)[1];
    }

    private static int column(Input at) {
        return solve(at.index(), at)[2];
    }

    private static int[] rest(Input at, int rest) {
        return new int[] {channel(at), rest / at.width(), rest % at.width()};
    }

    @Override
    public List<Mistake<Function<Input, int[]>>> mistakes() {
        return List.of(
                mistake(
                        "Counted the rows of the earlier channels, too",
                        "index / width counts all rows from the very beginning. Take the whole maps away first:"
                                + " what remains?",
                        at -> new int[] {channel(at), at.index() / at.width(), column(at)}),
                mistake(
                        "Went down the columns first",
                        "The maps are flattened row by row: after a number comes the one to its right, not the one"
                                + " below it.",
                        at -> new int[] {channel(at), at.index() % at.height(), at.index() / at.height() % at.width()}),
                mistake(
                        "Exchanged height and width",
                        "A row holds width numbers: divide by width, not by height.",
                        at -> new int[] {channel(at), at.index() / at.height() % at.width(), at.index() % at.height()}),
                mistake(
                        "Put the channels last",
                        "Here a whole map comes before the next channel begins. (Some programs store all channels"
                                + " of a pixel together.)",
                        at -> new int[] {
                            at.index() % at.channels(),
                            at.index() / at.channels() / at.width(),
                            at.index() / at.channels() % at.width()
                        }),
                mistake(
                        "Left out the parentheses around height * width",
                        "index / height * width divides first and multiplies afterward.",
                        at -> new int[] {at.index() / at.height() * at.width(), row(at), column(at)}),
                channel("index % channels", at -> at.index() % at.channels()),
                channel("index / channels", at -> at.index() / at.channels()),
                channel("index / height", at -> at.index() / at.height()),
                channel("index / width", at -> at.index() / at.width()),
                mistake(
                        "Rounded to the nearest channel",
                        "The number lies in a map that has begun: the channel is the number of whole maps before it."
                                + " int / int drops the decimals; that is right here.",
                        at -> new int[] {
                            (int) Math.round((double) at.index() / (at.height() * at.width())), row(at), column(at)
                        }),
                mistake(
                        "Took the number of maps away, not their numbers",
                        "Each map before this one holds height * width numbers: take away channel * height * width.",
                        at -> rest(at, at.index() - channel(at))),
                mistake(
                        "Took 1 away from the index",
                        "The index counts from 0, too: the first number has the index 0.",
                        at -> solve(at.index() - 1, at)),
                mistake(
                        "Computed forward",
                        "This is part of the formula for the index. Here you have the index: divide instead of"
                                + " multiplying.",
                        at -> new int[] {at.index() * at.height() * at.width(), at.index() * at.width(), at.index()}),
                mistake(
                        "Returned two numbers",
                        "What is left after the channel counts whole rows and a part of one: divide it by width once"
                                + " more.",
                        at -> new int[] {channel(at), at.index() % (at.height() * at.width())}),
                mistake("Gave the column before the row", "Return channel, row, column, in this order.", at ->
                        new int[] {channel(at), column(at), row(at)}),
                mistake("Gave the channel last", "Return channel, row, column, in this order.", at ->
                        new int[] {row(at), column(at), channel(at)}),
                mistake("Counted from 1", "Channels, rows and columns count from 0, as the index does.", at ->
                        new int[] {channel(at) + 1, row(at) + 1, column(at) + 1}));
    }

    private Mistake<Function<Input, int[]>> channel(String formula, ToIntFunction<Input> channel) {
        return mistake(
                "Computed the channel as " + formula,
                "How many whole maps come before the number? A map holds height * width numbers.",
                at -> new int[] {channel.applyAsInt(at), row(at), column(at)});
    }

    /** Names the numbers that are wrong. */
    @Override
    public String whatIsWrong(Input at, int[] given) {
        int[] right = solve(at);
        if (given.length != right.length) {
            return "";
        }
        List<String> wrong = IntStream.range(0, right.length)
                .filter(i -> given[i] != right[i])
                .mapToObj(NAMES::get)
                .toList();
        return wrong.size() == right.length || wrong.isEmpty()
                ? ""
                : "The " + String.join(" and the ", wrong) + (wrong.size() == 1 ? " is" : " are") + " wrong.";
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
