package dev.cella.lessons.inspect.exercise;

import static dev.cella.lessons.check.JudgedExercise.withSeed;
import static dev.cella.lessons.convolve.ConvSpec.conv;
import static dev.cella.lessons.net.Words.dense;
import static dev.cella.lessons.net.Words.maxPool;
import static dev.cella.lessons.net.Words.relu;
import static dev.cella.lessons.net.Words.softmax;
import static dev.cella.lessons.pool.Flattening.flatten;

import dev.cella.lessons.check.Answer;
import dev.cella.lessons.check.JudgedExercise;
import dev.cella.lessons.check.Mistake;
import dev.cella.lessons.check.Order;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Supplier;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A planted bug: a net that doesn't learn. Many repairs are right, so the check trains the net and reports what became of it.
 */
@Answer("MultiLayerNetwork repairedNet(long seed)")
@Order(lesson = "11", number = 5)
public final class RepairedNet extends JudgedExercise {
    /** The learning rate of the net that a student is given. */
    private static final double PLANTED = 1e-7;

    private static final int STEPS = 60;
    private static final int IMAGES = 48;
    private static final double GOOD = 0.85;
    private static final String LEARNS = "the net learns";

    @Override
    public int cases() {
        return 2;
    }

    /**
     * Trains a net for 60 steps on small images of bars, vertical or horizontal, and reports in words what became of it.
     *
     * @param build builds a net for images {@code [1, 12, 12]} and two classes; null from it gives null
     * @param seed of the images
     */
    public static String judge(Supplier<MultiLayerNetwork> build, long seed) {
        MultiLayerNetwork net = build.get();
        if (net == null) {
            return null;
        }
        INDArray before = net.params().dup();
        BarImages seen = BarImages.of(IMAGES, new Random(seed));
        BarImages unseen = BarImages.of(IMAGES, new Random(-seed));
        BarImages.fit(net, seen.images(), seen.targets(), STEPS);
        String result = result(unseen.auc(net));
        String moved = result.equals(LEARNS)
                ? ""
                : String.format(
                        Locale.ROOT,
                        ", and its %d parameters have changed by %.3f %%",
                        net.numParams(),
                        100
                                * before.distance2(net.params())
                                / before.norm2Number().doubleValue());
        return withSeed(seed, result + moved);
    }

    private static String result(double auc) {
        return Double.isNaN(auc) ? "the net answers NaN" : auc < GOOD ? "the net has an AUC below " + GOOD : LEARNS;
    }

    @Override
    public String whatIsWrong(Long seed, String given) {
        return "After 60 steps, " + given + ".";
    }

    @Override
    public String solve(Long seed) {
        return withSeed(seed, LEARNS);
    }

    @Override
    public List<Mistake<Function<Long, String>>> mistakes() {
        return List.of(
                mistake(
                        "Changed nothing",
                        "The weights have hardly moved. What decides how far a step of training moves them?",
                        seed -> judge(() -> bars(seed, 8, PLANTED), seed)),
                mistake(
                        "Doubled the filters",
                        "More weights don't help if none of them moves. What decides how far a step moves them?",
                        seed -> judge(() -> bars(seed, 16, PLANTED), seed)),
                mistake(
                        "Took the convolution out",
                        "The layers are fine. Look at the last line: what decides how far a step of training moves the"
                                + " weights?",
                        seed -> judge(() -> BarImages.net(seed, PLANTED, flatten(), dense(2), softmax()), seed)),
                mistake(
                        "Took ten times the learning rate",
                        "The right setting, but still far too small a value. Try several powers of ten.",
                        seed -> judge(() -> bars(seed, 8, 10 * PLANTED), seed)));
    }

    private static MultiLayerNetwork bars(long seed, int filters, double learningRate) {
        return BarImages.net(seed, learningRate, conv(filters, 3), relu(), maxPool(2), flatten(), dense(2), softmax());
    }

    @Override
    public String idea() {
        return "Do the weights move at all? The learning rate is the factor between the gradient and the step. Compare"
                + " it with that of the lesson's net.";
    }

    @Override
    public String takeaway() {
        return "If a net doesn't learn, first check the learning rate: too small, and nothing moves; too large, and"
                + " the loss jumps.";
    }
}
