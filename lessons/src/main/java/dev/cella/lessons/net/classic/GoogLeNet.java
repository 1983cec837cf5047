package dev.cella.lessons.net.classic;

import static dev.cella.lessons.convolve.ConvSpec.conv;
import static dev.cella.lessons.net.Blocks.parallel;
import static dev.cella.lessons.net.Blocks.sequential;
import static dev.cella.lessons.net.NetSpec.net;
import static dev.cella.lessons.net.Words.dense;
import static dev.cella.lessons.net.Words.dropout;
import static dev.cella.lessons.net.Words.globalAveragePool;
import static dev.cella.lessons.net.Words.maxPool;
import static dev.cella.lessons.net.Words.relu;
import static dev.cella.lessons.net.Words.softmax;

import dev.cella.lessons.net.NetSpec;
import dev.cella.lessons.shape.Block;
import dev.cella.lessons.shape.TensorShape;
import org.deeplearning4j.nn.graph.ComputationGraph;

/**
 * A small GoogLeNet: inception blocks look at the same maps through windows of several sizes at once, and the mean of
 * each map feeds the classifier (Szegedy et al., Going deeper with convolutions, 2015, figure 2b, with two blocks
 * instead of nine).
 */
public final class GoogLeNet {
    private GoogLeNet() {}

    /**
     * Describes the net, {@code [N, C, H, W] -> [N, classes]}, for images of at least 4×4 pixels.
     *
     * <p>Parameters: 144·C + 16 in the first convolution, 1,746 and 6,900 in the blocks, 65 per class in the last
     * layer; 9,456 for gray images of ten classes.
     *
     * @param image {@code input(1, 28, 28)} for gray images
     */
    public static NetSpec<ComputationGraph> googLeNet(TensorShape image, int classes) {
        // spotless:off
        return net(
                image,
                conv(16, 3).same(),
                relu(),
                maxPool(2), // [C, 28, 28] -> [16, 14, 14]
                inception(8, 8, 16, 2, 4, 4),
                maxPool(2), // -> [32, 7, 7]
                inception(16, 16, 32, 4, 8, 8), // -> [64, 7, 7]
                globalAveragePool(),
                dropout(0.4),
                dense(classes),
                softmax()); // -> [64] -> [classes]
        // spotless:on
    }

    /**
     * Describes a block of four branches; 1×1 convolutions reduce the channels before the large kernels, and mix them
     * after the pooling.
     */
    private static Block inception(int one, int reduce3, int three, int reduce5, int five, int pooled) {
        return parallel(
                sequential(conv(one, 1), relu()),
                sequential(conv(reduce3, 1), relu(), conv(three, 3).same(), relu()),
                sequential(conv(reduce5, 1), relu(), conv(five, 5).same(), relu()),
                sequential(maxPool(3).stride(1).same(), conv(pooled, 1), relu()));
    }
}
