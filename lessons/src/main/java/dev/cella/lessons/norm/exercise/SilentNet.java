package dev.cella.lessons.norm.exercise;

import static dev.cella.lessons.check.JudgedExercise.withSeed;
import static dev.cella.lessons.convolve.ConvSpec.conv;
import static dev.cella.lessons.net.NetSpec.net;
import static dev.cella.lessons.net.Words.batchNorm;
import static dev.cella.lessons.net.Words.dense;
import static dev.cella.lessons.net.Words.globalAveragePool;
import static dev.cella.lessons.net.Words.instanceNorm;
import static dev.cella.lessons.net.Words.relu;
import static dev.cella.lessons.net.Words.softmax;
import static dev.cella.lessons.norm.exercise.LayerSwap.swap;
import static dev.cella.lessons.pool.Flattening.flatten;

import dev.cella.lessons.check.Answer;
import dev.cella.lessons.check.JudgedExercise;
import dev.cella.lessons.check.Mistake;
import dev.cella.lessons.check.Order;
import dev.cella.lessons.shape.Chain;
import dev.cella.lessons.shape.TensorShape;
import dev.cella.lessons.train.BrightSpots;
import dev.cella.lessons.train.NetAdapter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.learning.config.Adam;

/**
 * A net that gives every image the same answer: instance normalization sets the mean of each map, and global average pooling
 * then reads nothing else. One layer must be replaced. The check trains the net on generated images, and measures it on others.
 */
@Order(lesson = "15", number = 4)
@Answer("LayerSwap repair()")
public final class SilentNet extends JudgedExercise {
    private static final String LEARNS = "the net learns";
    private static final String SILENT = "the net gives every image the same answer";
    private static final String BARE = "the net has a normalization less";
    private static final int STEPS = 60;
    private static final double SAME = 1e-3;
    private static final double FAIR = 0.8;

    private static List<Chain> layers() {
        return List.of(
                conv(8, 3), batchNorm(), relu(), conv(8, 3), instanceNorm(), globalAveragePool(), dense(2), softmax());
    }

    /**
     * Trains the net with one layer replaced, and says what became of it.
     *
     * @param swap the layer, by its number from 1, and its replacement; null gives null
     * @param seed of weights and images
     * @throws IllegalArgumentException if there is no layer of this number, or the new one does not fit there
     */
    public static String judge(LayerSwap swap, long seed) {
        return swap == null ? null : withSeed(seed, judged(swap, seed));
    }

    private static String judged(LayerSwap swap, long seed) {
        List<Chain> layers = new ArrayList<>(layers());
        if (swap.number() < 1 || swap.number() > layers.size()) {
            throw new IllegalArgumentException("there is no layer " + swap.number() + " (they are numbered from 1 to "
                    + layers.size() + "); try swap(1, conv(8, 3))");
        }
        layers.set(swap.number() - 1, swap.layer());
        long norms = layers.stream()
                .filter(layer -> layer.toString().contains("Norm"))
                .count();
        if (norms < 2) {
            return BARE;
        }
        MultiLayerNetwork net = net(
                        TensorShape.input(1, BrightSpots.SIDE, BrightSpots.SIDE), layers.toArray(new Chain[0]))
                .seed(seed)
                .updater(new Adam(0.01))
                .build();
        BrightSpots.Answers answers = BrightSpots.trained(NetAdapter.of(net), STEPS, seed);
        if (answers.spread() < SAME) {
            return SILENT;
        }
        return answers.accuracy() >= FAIR ? LEARNS : "the net learns too little";
    }

    @Override
    public String whatIsWrong(Long seed, String given) {
        return "After 60 steps of training, " + given + ".";
    }

    @Override
    public String solve(Long seed) {
        return withSeed(seed, LEARNS);
    }

    @Override
    public List<Mistake<Function<Long, String>>> mistakes() {
        return List.of(
                mistake(
                        "Left the cause in place",
                        "Two layers of this net work against each other. After one of them, the mean of every map is the"
                                + " same for all images.",
                        seed -> judge(swap(1, conv(8, 5)), seed)),
                mistake(
                        "Replaced the pooling by flatten()",
                        "Now the net must learn anew for every position of a spot, and 60 steps are too few. Look at the layer"
                                + " before the pooling.",
                        seed -> judge(swap(6, flatten()), seed)),
                mistake(
                        "Took a normalization away",
                        "That may work, but keep both: replace the wrong one by another kind.",
                        seed -> judge(swap(5, relu()), seed)));
    }

    @Override
    public String idea() {
        return "Global average pooling keeps nothing but the mean of each map. Which normalization fixes exactly that mean"
                + " for each image?";
    }

    @Override
    public String takeaway() {
        return "A normalization throws a mean away. Make sure that no later layer needs it.";
    }
}
