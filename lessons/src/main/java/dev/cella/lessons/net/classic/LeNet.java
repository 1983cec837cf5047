package dev.cella.lessons.net.classic;

import static dev.cella.lessons.convolve.ConvSpec.conv;
import static dev.cella.lessons.net.NetSpec.net;
import static dev.cella.lessons.net.Words.dense;
import static dev.cella.lessons.net.Words.maxPool;
import static dev.cella.lessons.net.Words.relu;
import static dev.cella.lessons.net.Words.softmax;
import static dev.cella.lessons.pool.Flattening.flatten;

import dev.cella.lessons.net.NetSpec;
import dev.cella.lessons.shape.TensorShape;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;

/**
 * LeNet-5 at its original sizes, with ReLU, max pooling and softmax instead of tanh, trained averages and Gaussians, as
 * it is usually built today (LeCun et al., Gradient-based learning applied to document recognition, 1998, figure 2).
 */
public final class LeNet {
    private LeNet() {}

    /**
     * Describes the net, {@code [N, C, 28, 28] -> [N, classes]}.
     *
     * <p>Parameters: (25·C + 1)·6 and 2,416 in the convolutions, 48,120 and 10,164 in the dense layers, 85 per class in the
     * last; 61,706 for gray images of ten classes.
     *
     * @param image {@code input(1, 28, 28)} for gray images
     */
    public static NetSpec<MultiLayerNetwork> leNet(TensorShape image, int classes) {
        // spotless:off
        return net(
                image,
                conv(6, 5).same(),
                relu(),
                maxPool(2), // [C, 28, 28] -> [6, 14, 14]
                conv(16, 5),
                relu(),
                maxPool(2), // -> [16, 5, 5]
                flatten(),
                dense(120),
                relu(), // 16·5·5 = 400 -> [120]
                dense(84),
                relu(),
                dense(classes),
                softmax()); // -> [84] -> [classes]
        // spotless:on
    }
}
