package dev.cella.lessons.region.exercise;

import dev.cella.lessons.check.Answer;
import dev.cella.lessons.check.FunctionExercise;
import dev.cella.lessons.check.Mistake;
import dev.cella.lessons.check.Order;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Matching of anchors with a planted bug: truths whose best anchor overlaps too little are forgotten. */
@Order(lesson = "23", number = 3)
@Answer("int[] matched(double[][] ious)")
public final class NoTruthForgotten extends FunctionExercise<double[][], int[]> {
    private static final double POSITIVE = 0.5;
    private static final double NEGATIVE = 0.3;

    @Override
    public double[][] input(Random random) {
        return input(random, 0);
    }

    /**
     * IoU of 7 to 10 anchors with 3 to 5 truths, in any order. One truth has good anchors; the best anchor of another lies between the
     * thresholds; that of a third is below both, and in every second input it overlaps another truth more. No two truths share their best anchor.
     */
    @Override
    public double[][] input(Random random, int trial) {
        int truths = 3 + new int[] {0, 1, 2, 1}[trial];
        double[][] ious = new double[7 + trial][truths];
        for (double[] anchor : ious) {
            for (int truth = 0; truth < truths; truth++) {
                anchor[truth] = (truth == 0 ? random.nextInt(20) : random.nextInt(10)) / 100.0 + truth / 1000.0;
            }
        }
        ious[1][0] = 0.55 + random.nextInt(30) / 100.0;
        ious[2][0] = POSITIVE;
        ious[3][1] = 0.35 + random.nextInt(10) / 100.0;
        ious[4][1] = 0.31;
        ious[5][0] = NEGATIVE;
        for (int truth = 2; truth < truths; truth++) {
            ious[(trial % 2 == 0 ? 6 : 5) + truth - 2][truth] = 0.15 + random.nextInt(10) / 100.0;
        }
        return shuffled(ious, trial == 0 ? 0 : 1, random);
    }

    /** Puts the anchors in any order, and turns the order of the truths. */
    private static double[][] shuffled(double[][] ious, int turn, Random random) {
        List<Integer> rows = order(ious.length, random);
        int columns = ious[0].length;
        double[][] result = new double[ious.length][ious[0].length];
        for (int row = 0; row < ious.length; row++) {
            for (int column = 0; column < columns; column++) {
                result[row][column] = ious[rows.get(row)][(column + turn) % columns];
            }
        }
        return result;
    }

    private static List<Integer> order(int size, Random random) {
        List<Integer> order = new ArrayList<>(IntStream.range(0, size).boxed().toList());
        Collections.shuffle(order, random);
        return order;
    }

    @Override
    public int[] solve(double[][] ious) {
        int[] matched = byThresholds(ious, false);
        for (int truth = 0; truth < ious[0].length; truth++) {
            matched[best(ious, truth)] = truth;
        }
        return matched;
    }

    private static int[] byThresholds(double[][] ious, boolean noneIgnored) {
        int[] matched = new int[ious.length];
        for (int i = 0; i < ious.length; i++) {
            int best = 0;
            for (int truth = 1; truth < ious[i].length; truth++) {
                best = ious[i][truth] > ious[i][best] ? truth : best;
            }
            double iou = ious[i][best];
            matched[i] = iou >= POSITIVE ? best : iou < NEGATIVE || noneIgnored ? -1 : -2;
        }
        return matched;
    }

    private static int best(double[][] ious, int truth) {
        int best = 0;
        for (int i = 1; i < ious.length; i++) {
            best = ious[i][truth] > ious[best][truth] ? i : best;
        }
        return best;
    }

    @Override
    public List<Mistake<Function<double[][], int[]>>> mistakes() {
        return List.of(
                mistake(
                        "Forgot truths without a good anchor",
                        "Some true box has no anchor. After the loop, give each truth the anchor that overlaps it"
                                + " most.",
                        ious -> byThresholds(ious, false)),
                mistake("Ignored no anchor", "From 0.3 to 0.5 an anchor is neither right nor wrong: −2.", ious -> {
                    int[] matched = byThresholds(ious, true);
                    for (int truth = 0; truth < ious[0].length; truth++) {
                        matched[best(ious, truth)] = truth;
                    }
                    return matched;
                }),
                mistake(
                        "Gave best anchors only to truths between the thresholds",
                        "Even an IoU of 0.1 must do if no anchor overlaps the truth more.",
                        ious -> {
                            int[] matched = byThresholds(ious, false);
                            for (int truth = 0; truth < ious[0].length; truth++) {
                                int best = best(ious, truth);
                                matched[best] = ious[best][truth] >= NEGATIVE ? truth : matched[best];
                            }
                            return matched;
                        }),
                mistake(
                        "Gave a best anchor only if it was free",
                        "An anchor can be the best for a truth although it overlaps another one more. The truth"
                                + " without any other anchor comes first.",
                        ious -> {
                            int[] matched = byThresholds(ious, false);
                            for (int truth = 0; truth < ious[0].length; truth++) {
                                int best = best(ious, truth);
                                matched[best] = matched[best] == -1 ? truth : matched[best];
                            }
                            return matched;
                        }),
                mistake(
                        "Kept the best anchors only",
                        "Anchors with an IoU of at least 0.5 are positive as well.",
                        ious -> {
                            int[] matched = new int[ious.length];
                            java.util.Arrays.fill(matched, -1);
                            for (int truth = 0; truth < ious[0].length; truth++) {
                                matched[best(ious, truth)] = truth;
                            }
                            return matched;
                        }));
    }

    @Override
    public String idea() {
        return "A second loop after the first one: over the truths. Which anchor has the largest IoU in this column?";
    }

    @Override
    public String takeaway() {
        return "Without the second rule, small and odd objects would never be a positive example, and no error message"
                + " says so.";
    }
}
