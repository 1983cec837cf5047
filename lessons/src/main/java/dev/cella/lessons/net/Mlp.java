package dev.cella.lessons.net;

import static dev.cella.lessons.net.Parts.ready;
import static dev.cella.lessons.net.Parts.relu;
import static dev.cella.lessons.net.Parts.softmax;

import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.learning.config.IUpdater;

/**
 * A multilayer perceptron: every pixel to every unit, 784-256-128-K, blind to which pixels are neighbors (Rumelhart,
 * Hinton and Williams, Learning representations by back-propagating errors, 1986, with ReLU units).
 */
public final class Mlp {
    private Mlp() {}

    /**
     * Makes the net for 28×28 images, {@code [N, C, 28, 28] -> [N, K]}.
     *
     * <p>Parameters: (784·C + 1)·256, 32,896 and 129·K; 235,146 for gray images of ten classes.
     *
     * @param channels C, 1 for gray and 3 for color
     * @param classes K, at least 2
     * @param updater how weights move, e.g. {@code new Adam(1e-3)}
     * @param seed decides the first weights (He: normal with variance 2 / inputs)
     */
    public static MultiLayerNetwork mlp(int channels, int classes, IUpdater updater, long seed) {
        return ready(relu(updater, seed)
                .list()
                .layer(new DenseLayer.Builder().nOut(256).build()) // [N, C·28·28] -> [N, 256]
                .layer(new DenseLayer.Builder().nOut(128).build()) // -> [N, 128]
                .layer(softmax(classes)) // -> [N, K]
                .setInputType(InputType.convolutional(28, 28, channels))
                .build());
    }
}
