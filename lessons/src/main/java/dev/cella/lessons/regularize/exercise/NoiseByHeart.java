package dev.cella.lessons.regularize.exercise;

import static dev.cella.lessons.train.Score.score;
import static dev.cella.lessons.train.Training.train;

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
    private static final int EPOCHS = 20;
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
        train(net)
                .on(images, targets)
                .epochs(EPOCHS)
                .batch(IMAGES)
                .seed(seed)
                .named("by heart")
                .run();
        boolean learned = score(net, images, targets).loss() < LEARNED;
        return "seed " + seed + (learned ? ": learned by heart" : ": did not learn by heart") + "; drops " + dropped(net);
    }

    private static String dropped(MultiLayerNetwork net) {
        List<String> found = new ArrayList<>();
        Layer[] layers = net.getLayers();
        for (int i = 0; i < layers.length; i++) {
            if (layers[i].conf().getLayer() instanceof DropoutLayer layer
                    && layer.getIDropout() instanceof Dropout dropout) {
                found.add(
                        String.format(Locale.ROOT, "%.0f %% before %s", 100 * (1 - dropout.getP()), after(i, layers)));
            }
        }
        return found.isEmpty() ? "nothing" : String.join(", ", found);
    }

    /** Names the next layer with weights: {@code dense(2)}. */
    private static String after(int index, Layer... layers) {
        for (int i = index + 1; i < layers.length; i++) {
            if (layers[i].conf().getLayer() instanceof FeedForwardLayer next && layers[i].numParams() > 0) {
                return "dense(" + next.getNOut() + ")";
            }
        }
        return "the answer";
    }
}
