package dev.cella.lessons.regularize.exercise;

import static dev.cella.lessons.check.JudgedExercise.withSeed;
import static dev.cella.lessons.train.Score.score;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.conf.dropout.Dropout;
import org.deeplearning4j.nn.conf.layers.DropoutLayer;
import org.deeplearning4j.nn.conf.layers.FeedForwardLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * A test of whether a net can learn at all: a few images of noise with random labels, which it can only learn by heart (Zhang and
 * others, Understanding deep learning requires rethinking generalization, 2017).
 */
final class NoiseByHeart {
    private static final int IMAGES = 60;
    private static final int SIDE = 7;
    private static final int STEPS = 20;
    /** Between 0.03, which rate 0.1 reaches, and 0.5, where rate 0.9 is stuck. */
    private static final double LEARNED = 0.25;

    private NoiseByHeart() {}

    static String judge(MultiLayerNetwork net, long seed) {
        Random random = new Random(seed);
        INDArray images = Nd4j.createFromArray(random.doubles(IMAGES * SIDE * SIDE)
                        .map(value -> 2 * value - 1)
                        .toArray())
                .reshape(IMAGES, 1, SIDE, SIDE)
                .castTo(net.getLayerWiseConfigurations().getDataType());
        INDArray targets = Nd4j.zeros(images.dataType(), IMAGES, 2);
        for (int i = 0; i < IMAGES; i++) {
            targets.putScalar(i, random.nextInt(2), 1);
        }
        Nd4j.getRandom().setSeed(seed); // of the masks
        for (int step = 0; step < STEPS; step++) {
            net.fit(images, targets); // without a line of progress: a check prints its result alone
        }
        boolean learned = score(net, images, targets).loss() < LEARNED;
        return withSeed(seed, "the net " + (learned ? "learned" : "did not learn") + " by heart (" + layers(net) + ")");
    }

    /** Describes a net by its layers that drop or have weights: {@code dense(16), 10.0 % dropped, dense(2)}. */
    private static String layers(MultiLayerNetwork net) {
        List<String> found = new ArrayList<>();
        for (Layer layer : net.getLayers()) {
            if (layer.conf().getLayer() instanceof DropoutLayer dropping
                    && dropping.getIDropout() instanceof Dropout dropout) {
                found.add(String.format(Locale.ROOT, "%.1f %% dropped", 100 * (1 - dropout.getP())));
            } else if (layer.numParams() > 0 && layer.conf().getLayer() instanceof FeedForwardLayer dense) {
                found.add("dense(" + dense.getNOut() + ")");
            }
        }
        return String.join(", ", found);
    }
}
