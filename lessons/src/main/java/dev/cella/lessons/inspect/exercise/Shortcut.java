package dev.cella.lessons.inspect.exercise;

import dev.cella.lessons.check.Answer;
import dev.cella.lessons.check.FunctionExercise;
import dev.cella.lessons.check.Mistake;
import dev.cella.lessons.check.Order;
import java.util.List;
import java.util.Random;
import java.util.function.Function;

/** A small investigation: which pixel decides, in a net whose weights nobody shows you? */
@Answer("int[] shortcut(HiddenNet net)")
@Order(lesson = "11", number = 4)
public final class Shortcut extends FunctionExercise<HiddenNet, int[]> {
    private static final int[][] PLACES = {{0, 4}, {3, 0}, {2, 5}, {1, 3}};

    @Override
    public HiddenNet input(Random random) {
        return input(random, random.nextInt(cases()));
    }

    /** Shortcuts that lower the probability and such that raise it; in the first row, in the first column, and elsewhere. */
    @Override
    public HiddenNet input(Random random, int trial) {
        int[] place = PLACES[trial % PLACES.length];
        return HiddenNet.of(random, trial % 2 == 1, place[0], place[1]);
    }

    @Override
    public int[] solve(HiddenNet net) {
        return new int[] {net.row(), net.column()};
    }

    @Override
    public List<Mistake<Function<HiddenNet, int[]>>> mistakes() {
        return List.of(
                mistake(
                        "Looked for the highest probability",
                        "A pixel may also lower the probability. Compare with the answer to the black image: how large"
                                + " is the change?",
                        net -> extreme(net, 1)),
                mistake(
                        "Looked for the lowest probability",
                        "A pixel may also raise the probability. Compare with the answer to the black image: how large"
                                + " is the change?",
                        net -> extreme(net, -1)),
                mistake(
                        "Left the pixels of the earlier tries bright",
                        "Begin with a new black image for each pixel. Otherwise you measure all earlier pixels"
                                + " together.",
                        Shortcut::withoutReset),
                mistake("Gave the column before the row", "Return the row first, then the column.", net ->
                        new int[] {net.column(), net.row()}),
                mistake("Counted from 1", "Rows and columns count from 0.", net ->
                        new int[] {net.row() + 1, net.column() + 1}));
    }

    private static int[] extreme(HiddenNet net, int sign) {
        int[] best = {0, 0};
        double most = Double.NEGATIVE_INFINITY;
        for (int row = 0; row < net.height(); row++) {
            for (int column = 0; column < net.width(); column++) {
                double[][] image = new double[net.height()][net.width()];
                image[row][column] = 1;
                if (sign * net.probability(image) > most) {
                    most = sign * net.probability(image);
                    best = new int[] {row, column};
                }
            }
        }
        return best;
    }

    private static int[] withoutReset(HiddenNet net) {
        int[] best = {0, 0};
        double most = -1;
        double[][] image = new double[net.height()][net.width()];
        double before = net.probability(image);
        for (int row = 0; row < net.height(); row++) {
            for (int column = 0; column < net.width(); column++) {
                image[row][column] = 1;
                double change = Math.abs(net.probability(image) - before);
                if (change > most) {
                    most = change;
                    best = new int[] {row, column};
                }
            }
        }
        return best;
    }

    @Override
    public String idea() {
        return "Ask for a black image first. Then ask for images with a single bright pixel, one for each position."
                + " Which answer differs most?";
    }

    @Override
    public String takeaway() {
        return "You don't need the weights of a net to find out what it looks at: change the image, and watch the"
                + " answer.";
    }
}
