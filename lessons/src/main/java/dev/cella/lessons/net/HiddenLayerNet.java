package dev.cella.lessons.net;

import static dev.cella.lessons.net.Parts.begin;
import static dev.cella.lessons.net.Parts.ready;
import static dev.cella.lessons.net.Parts.softmax;

import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.nn.weights.WeightInit;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.learning.config.IUpdater;

/**
 * One hidden layer of 32 tanh units between pixels and classes.
 *
 * <p>tanh is near a straight line around 0 and flat far from it, so this net shows plainly how the scale and the center of
 * its inputs decide how well it learns (LeCun et al., Efficient BackProp, 1998, section 4.3).
 */
public final class HiddenLayerNet {
    private static final int HIDDEN = 32;

    private HiddenLayerNet() {}

    /**
     * Makes the net for 28×28 images, {@code [N, C, 28, 28] -> [N, K]}.
     *
     * <p>Parameters: (784·C + 1)·32 in the hidden layer and 33·K in the last; 25,186 for gray images of two classes.
     *
     * @param channels C, 1 for gray and 3 for color
     * @param classes K, at least 2
     * @param updater how weights move, e.g. {@code new Sgd(0.05)}
     * @param seed decides the first weights (Xavier: normal with variance 2 / (inputs + outputs))
     */
    public static MultiLayerNetwork hiddenLayerNet(int channels, int classes, IUpdater updater, long seed) {
        return ready(begin(WeightInit.XAVIER, updater, seed)
                .list()
                .layer(new DenseLayer.Builder() // [N, C·28·28] -> [N, 32]
                        .nOut(HIDDEN)
                        .activation(Activation.TANH)
                        .build())
                .layer(softmax(classes)) // -> [N, K]
                .setInputType(InputType.convolutional(28, 28, channels))
                .build());
    }
}
