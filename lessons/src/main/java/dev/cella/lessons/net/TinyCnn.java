package dev.cella.lessons.net;

import static dev.cella.lessons.net.Parts.ready;
import static dev.cella.lessons.net.Parts.relu;
import static dev.cella.lessons.net.Parts.softmax;
import static dev.cella.lessons.net.layer.Layers.maxPooling;

import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.learning.config.IUpdater;

/**
 * Three convolutions and a decision: the smallest net in which padding can be switched on and off. The plan is that of LeNet
 * with the kernels of VGG (Simonyan and Zisserman, Very deep convolutional networks, 2015, section 2.1).
 */
public final class TinyCnn {
    private TinyCnn() {}

    /**
     * Makes the net for 28×28 images, {@code [N, C, 28, 28] -> [N, K]}.
     *
     * <p>Parameters: (9·C + 1)·8, 1,168 and 2,320 in the convolutions, which are the same with and without padding; (16·S·S
     * + 1)·K in the decision, where S is the side of the last maps. For gray images of two classes that makes 3,858 without
     * padding (S = 3) and 5,138 with padding 1 (S = 7).
     *
     * @param channels C, 1 for gray and 3 for color
     * @param classes K, at least 2
     * @param padding zeros on each side before each convolution; 1 keeps the size of the maps, 0 loses a ring each time
     * @param updater how weights move, e.g. {@code new Adam(1e-3)}
     * @param seed decides the first weights (He: normal with variance 2 / inputs)
     */
    public static MultiLayerNetwork tinyCnn(int channels, int classes, int padding, IUpdater updater, long seed) {
        return ready(relu(updater, seed)
                .list() // sides of the maps with padding 1, and with 0
                .layer(filters(8, padding)) // 28 -> 28, 26
                .layer(maxPooling(2)) // -> 14, 13
                .layer(filters(16, padding)) // -> 14, 11
                .layer(maxPooling(2)) // -> 7, 5
                .layer(filters(16, padding)) // -> 7, 3
                .layer(softmax(classes)) // [N, 16, S, S] -> [N, K]
                .setInputType(InputType.convolutional(28, 28, channels))
                .build());
    }

    private static ConvolutionLayer filters(int number, int padding) {
        return new ConvolutionLayer.Builder(3, 3)
                .nOut(number)
                .padding(padding, padding)
                .build();
    }
}
