package dev.cella.lessons.pool.exercise;

import dev.cella.lessons.check.FunctionExercise;
import dev.cella.lessons.check.Mistake;
import dev.cella.lessons.check.Order;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Function;

/** A few lines of code: from the number in the row back to channel, row and column. */
@Order(lesson = "09b", number = 3)
public final class FlatPlace implements FunctionExercise<FlatPlace.Input, int[]> {

    /**
     * A number in the row, and the shape that was flattened.
     *
     * @param index in the row, from 0
     * @param channels how many maps
     * @param height rows of a map
     * @param width columns of a map
     */
    public record Input(int index, int channels, int height, int width) {}

    /** Neither in the first channel nor in the first row, and never on the diagonal. */
    @Override
    public Input input(Random random) {
        int channels = 3 + random.nextInt(3);
        int height = 4 + random.nextInt(3);
        int width = height + 2 + random.nextInt(3);
        int row = 1 + random.nextInt(height - 1);
        int column = row + 1 + random.nextInt(width - row - 1);
        int channel = 1 + random.nextInt(channels - 1);
        return new Input((channel * height + row) * width + column, channels, height, width);
    }

    @Override
    public int[] solve(Input at) {
        int area = at.height() * at.width();
        return new int[] {at.index() / area, at.index() / at.width() % at.height(), at.index() % at.width()};
    }

    @Override
    public String describe(Input at) {
        return String.format(
                Locale.ROOT,
                "number %d in a row from %d maps of %d × %d",
                at.index(),
                at.channels(),
                at.height(),
                at.width());
    }

    @Override
    public List<Mistake<Function<Input, int[]>>> mistakes() {
        return List.of(
                mistake(
                        "Counted the rows of the channels before, too",
                        "index / width counts rows from the very beginning: what is left when whole maps are taken away?",
                        at -> new int[] {solve(at)[0], at.index() / at.width(), solve(at)[2]}),
                mistake(
                        "Went down the columns first",
                        "The order is row by row: after a number comes the one to its right, not the one below it.",
                        at -> new int[] {solve(at)[0], at.index() % at.height(), at.index() / at.height() % at.width()
                        }),
                mistake(
                        "Put the channels last",
                        "Here a whole map comes before the next channel begins; other programs go through the channels of"
                                + " each pixel first.",
                        at -> new int[] {
                            at.index() % at.channels(),
                            at.index() / at.channels() / at.width(),
                            at.index() / at.channels() % at.width()
                        }),
                mistake(
                        "Left out the brackets around height * width",
                        "index / height * width divides first and multiplies then.",
                        at -> new int[] {at.index() / at.height() * at.width(), solve(at)[1], solve(at)[2]}),
                mistake("Gave the column before the row", "The order of the answer is channel, row, column.", at ->
                        new int[] {solve(at)[0], solve(at)[2], solve(at)[1]}),
                mistake("Counted from 1", "Channels, rows and columns are numbered from 0, as the row is.", at ->
                        new int[] {solve(at)[0] + 1, solve(at)[1] + 1, solve(at)[2] + 1}));
    }

    @Override
    public String idea() {
        return "A map holds height · width numbers, and a row of it width: how often does each go into what is left, and what"
                + " remains? That is / and %.";
    }

    @Override
    public String takeaway() {
        return "Flattening can be undone, because every number in the row knows where it came from.";
    }
}
