package dev.cella.lessons.regularize.exercise;

import dev.cella.lessons.check.Answer;
import dev.cella.lessons.check.FunctionExercise;
import dev.cella.lessons.check.Mistake;
import dev.cella.lessons.check.Order;
import java.util.List;
import java.util.Random;
import java.util.function.Function;

/** A few lines of code: which epoch does early stopping keep? */
@Answer("int keptEpoch(double[] losses, int patience)")
@Order(lesson = "12", number = 3)
public final class KeptEpoch extends FunctionExercise<KeptEpoch.Input, Integer> {
    private static final int[] PATIENCE = {1, 4, 2, 4, 2, 3};
    private static final int[] FALLING = {2, 1, 3, 2, 4, 1};
    private static final int[] RISING = {3, 4, 2, 3, 1, 2};

    /**
     * A training with a validation loss per epoch.
     *
     * @param losses all different, the first is that of epoch 1
     * @param patience epochs without a lower loss after which training ends, at least 1
     */
    @SuppressWarnings("ArrayRecordComponent") // read once
    public record Input(double[] losses, int patience) {}

    @Override
    public Input input(Random random) {
        return input(random, 1);
    }

    @Override
    public int cases() {
        return PATIENCE.length;
    }

    /**
     * The loss falls, rises, and falls below everything. In the first three trials, patience runs out before that; in the
     * others, it is enough.
     */
    @Override
    public Input input(Random random, int trial) {
        int patience = PATIENCE[trial];
        int falling = FALLING[trial];
        int rising = RISING[trial];
        double[] losses = new double[falling + rising + 2 + (trial == 5 ? 1 : 0)];
        double loss = 0.9;
        for (int epoch = 0; epoch < losses.length; epoch++) {
            boolean falls = epoch < falling || (epoch >= falling + rising && epoch < falling + rising + 2);
            loss += (falls ? -0.1 : 0.02) - 0.001 * random.nextInt(9);
            losses[epoch] = Math.round(1000 * (epoch == falling + rising ? loss - 0.02 * rising : loss)) / 1000.0;
        }
        return new Input(losses, patience);
    }

    @Override
    public Integer solve(Input given) {
        return searched(given, given.patience()) + 1;
    }

    @Override
    public List<Mistake<Function<Input, Integer>>> mistakes() {
        return List.of(
                mistake(
                        "Looked at all epochs",
                        "Training has ended before the last ones. Stop looking as soon as patience has run out.",
                        given -> searched(given, given.losses().length) + 1),
                mistake(
                        "Returned the epoch where training ends",
                        "The weights that are kept are those of the best epoch, not of the last one.",
                        KeptEpoch::ended),
                mistake(
                        "Counted epochs from 0",
                        "losses[0] belongs to epoch 1: add 1 to the index.",
                        given -> searched(given, given.patience())),
                mistake(
                        "Was patient for one epoch too many",
                        "Training ends as soon as the best epoch is patience epochs ago.",
                        given -> searched(given, given.patience() + 1) + 1),
                mistake(
                        "Stopped at the first rise",
                        "That is a patience of 1. Wait for as many epochs as patience says.",
                        given -> searched(given, 1) + 1));
    }

    /** Returns the index of the best loss before patience runs out. */
    private static int searched(Input given, int patience) {
        double[] losses = given.losses();
        int best = 0;
        for (int epoch = 1; epoch < losses.length && epoch - best <= patience; epoch++) {
            best = losses[epoch] < losses[best] ? epoch : best;
        }
        return best;
    }

    private static int ended(Input given) {
        return Math.min(searched(given, given.patience()) + given.patience(), given.losses().length - 1) + 1;
    }

    @Override
    public String idea() {
        return "Remember the index of the best loss so far. Leave the loop when the present index is patience further on.";
    }

    @Override
    public String takeaway() {
        return "Too little patience stops at the first bump, and misses what comes after it.";
    }
}
