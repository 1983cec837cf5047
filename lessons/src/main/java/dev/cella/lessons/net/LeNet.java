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
 * LeNet-5 at its own sizes, with ReLU, max pooling and softmax where the original has tanh, trained averages and
 * Gaussians, as it is mostly built today (LeCun et al., Gradient-based learning applied to document recognition, 1998,
 * figure 2).
 */
public final class LeNet {
    private LeNet() {}

    /**
     * Makes the net for 28×28 images, {@code [N, C, 28, 28] -> [N, K]}.
     *
     * <p>Parameters: (25·C + 1)·6 and 2,416 in the convolutions, 48,120 and 10,164 in the dense layers, 85·K in the last;
     * 61,706 for gray images of ten classes.
     *
     * @param channels C, 1 for gray and 3 for color
     * @param classes K, at least 2
     * @param updater how weights move, e.g. {@code new Adam(1e-3)}
     * @param seed decides the first weights (He: normal with variance 2 / inputs)
     */
    public static MultiLayerNetwork leNet(int channels, int classes, IUpdater updater, long seed) {
        return ready(relu(updater, seed)
                .list()
                .layer(new ConvolutionLayer.Builder(5, 5)
                        .padding(2, 2)
                        .nOut(6)
                        .build()) // [N, C, 28, 28] -> [N, 6, 28, 28]
                .layer(maxPooling(2)) // -> [N, 6, 14, 14]
                .layer(new ConvolutionLayer.Builder(5, 5).nOut(16).build()) // -> [N, 16, 10, 10]
                .layer(maxPooling(2)) // -> [N, 16, 5, 5]
                .layer(new DenseLayer.Builder().nOut(120).build()) // 16·5·5 = 400 -> [N, 120]
                .layer(new DenseLayer.Builder().nOut(84).build()) // -> [N, 84]
                .layer(softmax(classes)) // -> [N, K]
                .setInputType(InputType.convolutional(28, 28, channels))
                .build());
    }
}
