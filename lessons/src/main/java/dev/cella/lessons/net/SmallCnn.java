package dev.cella.lessons.net;

import static dev.cella.lessons.net.Parts.ready;
import static dev.cella.lessons.net.Parts.relu;
import static dev.cella.lessons.net.Parts.softmax;
import static dev.cella.lessons.net.layer.Layers.maxPooling;

import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.learning.config.IUpdater;

/**
 * Convolve, pool, convolve, pool, decide: the plan of LeNet-5 with ReLU and max pooling, small enough to train in seconds
 * (LeCun et al., Gradient-based learning applied to document recognition, 1998, figure 2).
 */
public final class SmallCnn {
    private SmallCnn() {}

    /**
     * Makes the net for 28×28 images, {@code [N, C, 28, 28] -> [N, K]}.
     *
     * <p>Parameters: (25·C + 1)·8 and 3,216 in the convolutions, 16,448 and 65·K in the dense layers; 20,002 for gray
     * images of two classes.
     *
     * @param channels C, 1 for gray and 3 for color
     * @param classes K, at least 2
     * @param updater how weights move, e.g. {@code new Adam(1e-3)}
     * @param seed decides the first weights (He: normal with variance 2 / inputs)
     */
    public static MultiLayerNetwork smallCnn(int channels, int classes, IUpdater updater, long seed) {
        return ready(relu(updater, seed)
                .list()
                .layer(new ConvolutionLayer.Builder(5, 5).nOut(8).build()) // [N, C, 28, 28] -> [N, 8, 24, 24]
                .layer(maxPooling(2)) // -> [N, 8, 12, 12]
                .layer(new ConvolutionLayer.Builder(5, 5).nOut(16).build()) // -> [N, 16, 8, 8]
                .layer(maxPooling(2)) // -> [N, 16, 4, 4]
                .layer(new DenseLayer.Builder().nOut(64).build()) // 16·4·4 = 256 -> [N, 64]
                .layer(softmax(classes)) // -> [N, K]
                .setInputType(InputType.convolutional(28, 28, channels))
                .build());
    }
}
