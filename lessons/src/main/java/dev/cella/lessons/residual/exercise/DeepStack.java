package dev.cella.lessons.residual.exercise;

import static dev.cella.lessons.check.JudgedExercise.withSeed;
import static dev.cella.lessons.net.Blocks.residual;
import static dev.cella.lessons.net.Blocks.sequential;
import static dev.cella.lessons.net.NetSpec.net;
import static dev.cella.lessons.net.Words.dense;
import static dev.cella.lessons.net.Words.sigmoid;
import static dev.cella.lessons.net.Words.softmax;
import static dev.cella.lessons.pool.Flattening.flatten;

import dev.cella.lessons.check.Answer;
import dev.cella.lessons.check.JudgedExercise;
import dev.cella.lessons.check.Mistake;
import dev.cella.lessons.check.Order;
import dev.cella.lessons.net.plan.NetPlan;
import dev.cella.lessons.shape.Block;
import dev.cella.lessons.shape.TensorShape;
import dev.cella.lessons.train.BrightSpots;
import dev.cella.lessons.train.NetAdapter;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import org.deeplearning4j.nn.conf.graph.ElementWiseVertex;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.learning.config.Adam;

/**
 * A net of thirty equal parts that learns nothing, because sigmoids let hardly any gradient through. The student improves the part;
 * the check trains the net on generated images, and measures it on others.
 */
@Order(lesson = "18", number = 4)
@Answer("Block part()")
public final class DeepStack extends JudgedExercise {
    private static final String LEARNS = "the net learns";
    private static final int PARTS = 30;
    private static final int UNITS = 16;
    private static final int STEPS = 120;
    private static final double FAIR = 0.8;

    /**
     * Trains a net of thirty such parts, and says what became of it.
     *
     * @param part that turns 16 numbers into 16; null gives null
     * @param seed of weights and images
     * @throws IllegalArgumentException if the parts do not fit together
     */
    public static String judge(Block part, long seed) {
        return part == null ? null : withSeed(seed, judged(part, seed));
    }

    private static String judged(Block part, long seed) {
        Block[] parts = Collections.nCopies(PARTS, part).toArray(Block[]::new);
        ComputationGraph net = net(
                        TensorShape.input(1, BrightSpots.SIDE, BrightSpots.SIDE),
                        flatten(),
                        dense(UNITS),
                        sequential(parts),
                        dense(2),
                        softmax())
                .seed(seed)
                .updater(new Adam(0.01))
                .build();
        String changed = changed(net);
        if (!changed.isEmpty()) {
            return changed;
        }
        double accuracy = BrightSpots.trained(NetAdapter.of(net), STEPS, seed).accuracy();
        if (accuracy >= FAIR) {
            return LEARNS;
        }
        return hasSkips(net) ? "the net learns nothing, although it has skip connections" : "the net learns nothing";
    }

    private static boolean hasSkips(ComputationGraph net) {
        return net.getConfiguration().getVertices().values().stream().anyMatch(ElementWiseVertex.class::isInstance);
    }

    /** The layers stay: only their wiring may change. */
    private static String changed(ComputationGraph net) {
        long weights = NetPlan.plan(net).parameters();
        long own = (long) BrightSpots.SIDE * BrightSpots.SIDE * UNITS + UNITS + UNITS * 2 + 2;
        long each = (long) UNITS * UNITS + UNITS;
        if (weights != own + PARTS * each) {
            return "the net has " + weights + " parameters instead of " + (own + PARTS * each);
        }
        return net.getConfiguration().toJson().contains("ActivationSigmoid") ? "" : "the net has no sigmoid any more";
    }

    @Override
    public String solve(Long seed) {
        return withSeed(seed, LEARNS);
    }

    @Override
    public List<Mistake<Function<Long, String>>> mistakes() {
        return List.of(
                mistake(
                        "Left the net without a second way",
                        "Thirty sigmoids in a row let hardly any gradient through. Give it a way around them.",
                        seed -> judge(sequential(dense(UNITS), sigmoid()), seed)),
                mistake(
                        "Left the sigmoid on the way",
                        "The sum goes through a sigmoid again, thirty times. Take it into the block.",
                        seed -> judge(sequential(residual(dense(UNITS)), sigmoid()), seed)),
                mistake(
                        "Replaced the sigmoid",
                        "That may help, but here the layers must stay: change only how they are connected.",
                        seed -> judge(residual(dense(UNITS)), seed)));
    }

    @Override
    public String idea() {
        return "One word around the two layers is enough.";
    }

    @Override
    public String takeaway() {
        return "Skip connections work for any layers that keep the shape, not only for convolutions.";
    }
}
