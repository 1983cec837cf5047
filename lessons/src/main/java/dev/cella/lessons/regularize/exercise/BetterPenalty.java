package dev.cella.lessons.regularize.exercise;

import static dev.cella.lessons.check.JudgedExercise.withSeed;

import dev.cella.lessons.check.Answer;
import dev.cella.lessons.check.JudgedExercise;
import dev.cella.lessons.check.Mistake;
import dev.cella.lessons.check.Order;
import dev.cella.lessons.regularize.PenalizedNeuron;
import dev.cella.lessons.regularize.Penalty;
import dev.cella.lessons.regularize.PenaltyStep;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Neurons that overfit: find a penalty that gives them a much lower validation loss. The check trains them. */
@Answer("Penalty better()")
@Order(lesson = "12", number = 4)
public final class BetterPenalty extends JudgedExercise {
    private static final int SIDE = 8;
    private static final int TRAINING = 40;
    private static final int VALIDATION = 300;
    private static final int NEURONS = 5;
    private static final int TELLING = 3;
    private static final int STEPS = 400;

    /** Below the loss without a penalty, and above what a good penalty reaches. */
    private static final double MUCH_LOWER = 0.88;

    @Override
    public int cases() {
        return 2;
    }

    /**
     * Trains five neurons, each on 40 noisy images of 8×8 of its own, of which only three pixels say anything about the class.
     *
     * @return their mean cross-entropy on 300 other images each, in nats
     */
    public static double validationLoss(Penalty penalty, long seed) {
        Random random = new Random(seed);
        random.nextLong();
        return DoubleStream.generate(() -> validationLoss(penalty, random))
                .limit(NEURONS)
                .average()
                .orElseThrow();
    }

    private static double validationLoss(Penalty penalty, Random random) {
        int[] training = labels(random, TRAINING);
        INDArray images = images(random, training);
        int[] validation = labels(random, VALIDATION);
        PenalizedNeuron neuron = PenalizedNeuron.train(images, training, penalty, PenaltyStep.PROXIMAL, STEPS);
        return neuron.loss(images(random, validation), validation);
    }

    /** Compares a penalty with none: {@code with seed 5, the validation loss is much lower}; null gives null. */
    public static String judge(Penalty penalty, long seed) {
        if (penalty == null) {
            return null;
        }
        double share = validationLoss(penalty, seed) / validationLoss(Penalty.noPenalty(), seed);
        String found = share < MUCH_LOWER ? "much lower" : share < 1 ? "a little lower" : "not lower";
        return withSeed(seed, "the validation loss is " + found);
    }

    @Override
    public String solve(Long seed) {
        return judge(Penalty.lasso(0.03), seed);
    }

    @Override
    public String whatIsWrong(Long seed, String given) {
        return super.whatIsWrong(seed, given + " than without a penalty");
    }

    @Override
    public List<Mistake<Function<Long, String>>> mistakes() {
        return List.of(
                mistake(
                        "Chose too weak a penalty",
                        "It hardly changes the weights. Try ten times as much, and look at the validation loss.",
                        seed -> judge(Penalty.lasso(1e-3), seed)),
                mistake(
                        "Chose too strong a penalty",
                        "All weights are close to 0, and the neuron gives every image the same answer. Try a tenth.",
                        seed -> judge(Penalty.lasso(5), seed)));
    }

    private static int[] labels(Random random, int count) {
        return random.ints(count, 0, 2).toArray();
    }

    /** Noise, with pixels that are brighter on average if the label is 1. */
    private static INDArray images(Random random, int... labels) {
        double[] pixels = random.doubles((long) labels.length * SIDE * SIDE)
                .map(value -> 4 * value - 2)
                .toArray();
        for (int n = 0; n < labels.length; n++) {
            for (int k = 0; k < TELLING; k++) {
                pixels[n * SIDE * SIDE + 20 * k + 10] += 2 * labels[n] - 1;
            }
        }
        return Nd4j.createFromArray(pixels).reshape(labels.length, 1, SIDE, SIDE);
    }

    @Override
    public String idea() {
        return "Only a few pixels matter here. Which penalty sets the others to exactly 0? Then try strengths in steps of"
                + " ten, and compare BetterPenalty.validationLoss(penalty, 1).";
    }

    @Override
    public String takeaway() {
        return "The strength of a penalty is chosen by the validation loss: too little changes nothing, too much learns"
                + " nothing.";
    }
}
