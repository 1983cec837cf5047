package dev.cella.lessons.region.exercise;

import dev.cella.lessons.check.Answer;
import dev.cella.lessons.check.FunctionExercise;
import dev.cella.lessons.check.Mistake;
import dev.cella.lessons.check.Order;
import java.util.List;
import java.util.Random;
import java.util.function.Function;

/** Which cells a bin of RoI pooling takes, along one axis. */
@Order(lesson = "23", number = 1)
@Answer("int[] binCells(double from, double to, int bins, int bin)")
public final class BinCells extends FunctionExercise<BinCells.Input, int[]> {

    /**
     * A bin of a box, along one axis.
     *
     * @param from lower edge of the box, in cells
     * @param to upper edge, in cells
     * @param bins how many
     * @param bin which one, from 0
     */
    public record Input(double from, double to, int bins, int bin) {}

    private static final double[][] BOXES = {{1.7, 6.6}, {2.3, 9.8}, {0.6, 7.4}, {3.8, 14.2}};
    private static final int[][] BINS = {{2, 1}, {3, 1}, {4, 3}, {4, 2}};

    /** First cell and the cell after the last one, from the first cell of the box and its length. */
    private interface Rule {
        int[] of(int first, int length, Input given);
    }

    @Override
    public Input input(Random random) {
        return input(random, 0);
    }

    /** Lengths that the bins do not divide, so that neighbors share a cell; both ways of rounding. */
    @Override
    public Input input(Random random, int trial) {
        int shift = random.nextInt(4);
        double[] box = BOXES[trial];
        return new Input(box[0] + shift, box[1] + shift, BINS[trial][0], BINS[trial][1]);
    }

    @Override
    public int[] solve(Input given) {
        return rounded(given, (first, length, in) ->
                new int[] {first + in.bin() * length / in.bins(), first + up((in.bin() + 1) * length, in.bins())});
    }

    private static int up(int a, int b) {
        return (a + b - 1) / b;
    }

    private static int[] rounded(Input given, Rule rule) {
        int first = (int) Math.round(given.from());
        return rule.of(first, (int) Math.round(given.to()) - first, given);
    }

    @Override
    public List<Mistake<Function<Input, int[]>>> mistakes() {
        return List.of(
                rule(
                        "Rounded the end of the bin down",
                        "A bin takes every cell that it touches: round its lower edge down and its upper edge up.",
                        (first, length, in) -> new int[] {
                            first + in.bin() * length / in.bins(), first + (in.bin() + 1) * length / in.bins()
                        }),
                rule(
                        "Forgot where the box begins",
                        "Bins are counted from the first cell of the box, not of the map.",
                        (first, length, in) ->
                                new int[] {in.bin() * length / in.bins(), up((in.bin() + 1) * length, in.bins())}),
                rule(
                        "Returned the last cell",
                        "The second number is the cell after the last one.",
                        (first, length, in) -> new int[] {
                            first + in.bin() * length / in.bins(), first + up((in.bin() + 1) * length, in.bins()) - 1
                        }),
                mistake(
                        "Did not round the box",
                        "RoI pooling rounds twice: first the edges of the box to whole cells, then the bins.",
                        in -> {
                            double each = (in.to() - in.from()) / in.bins();
                            return new int[] {
                                (int) Math.floor(in.from() + in.bin() * each),
                                (int) Math.ceil(in.from() + (in.bin() + 1) * each)
                            };
                        }),
                mistake(
                        "Rounded everything down",
                        "A cast to int rounds down. Round the edges of the box to the nearest cell, and the end of a bin"
                                + " up.",
                        in -> {
                            double each = (in.to() - in.from()) / in.bins();
                            return new int[] {
                                (int) (in.from() + in.bin() * each), (int) (in.from() + (in.bin() + 1) * each)
                            };
                        }),
                mistake(
                        "Cut the edges of the box off",
                        "Math.round rounds to the nearest cell, (int) cuts off.",
                        in -> {
                            int first = (int) in.from();
                            int length = (int) in.to() - first;
                            return new int[] {
                                first + in.bin() * length / in.bins(), first + up((in.bin() + 1) * length, in.bins())
                            };
                        }));
    }

    private Mistake<Function<Input, int[]>> rule(String name, String why, Rule rule) {
        return mistake(name, why, given -> rounded(given, rule));
    }

    @Override
    public String idea() {
        return "Round both edges of the box. Divide what lies between by the number of bins. Then floor for the"
                + " beginning of the bin, and ceil for its end.";
    }

    @Override
    public String takeaway() {
        return "Neighboring bins can share a cell, and a box can move by nearly one cell before any bin changes.";
    }
}
