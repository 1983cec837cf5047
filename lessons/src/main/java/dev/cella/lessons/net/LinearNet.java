package dev.cella.lessons.net;

import static dev.cella.lessons.net.Parts.begin;
import static dev.cella.lessons.net.Parts.ready;
import static dev.cella.lessons.net.Parts.softmax;

import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.nn.weights.WeightInit;
import org.nd4j.linalg.learning.config.IUpdater;

/** One layer from pixels to classes and nothing between: softmax regression, whose weights are pictures. */
public final class LinearNet {
    private LinearNet() {}

    /**
     * Makes the net for 28×28 images, {@code [N, C, 28, 28] -> [N, K]}.
     *
     * <p>Parameters: (784·C + 1)·K; 1,570 for gray images of two classes.
     *
     * @param channels C, 1 for gray and 3 for color
     * @param classes K, at least 2
     * @param updater how weights move, e.g. {@code new Sgd(0.01)}
     * @param seed decides the first weights (Xavier: normal with variance 2 / (inputs + outputs))
     */
    public static MultiLayerNetwork linearNet(int channels, int classes, IUpdater updater, long seed) {
        return ready(begin(WeightInit.XAVIER, updater, seed)
                .list()
                .layer(softmax(classes)) // [N, C·28·28] -> [N, K]
                .setInputType(InputType.convolutional(28, 28, channels))
                .build());
    }
}
