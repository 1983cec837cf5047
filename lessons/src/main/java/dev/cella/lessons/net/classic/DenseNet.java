package dev.cella.lessons.net.classic;

import static dev.cella.lessons.convolve.ConvSpec.conv;
import static dev.cella.lessons.net.Blocks.denseBlock;
import static dev.cella.lessons.net.NetSpec.net;
import static dev.cella.lessons.net.Words.averagePool;
import static dev.cella.lessons.net.Words.batchNorm;
import static dev.cella.lessons.net.Words.dense;
import static dev.cella.lessons.net.Words.globalAveragePool;
import static dev.cella.lessons.net.Words.relu;
import static dev.cella.lessons.net.Words.softmax;

import dev.cella.lessons.net.NetSpec;
import dev.cella.lessons.shape.TensorShape;
import org.deeplearning4j.nn.graph.ComputationGraph;

/**
 * A small DenseNet: each layer of a block reads the maps of all layers before it, so a few new maps per layer are
 * enough; between the blocks, a transition halves channels and size (Huang et al., Densely connected convolutional
 * networks, 2017, section 3, with two blocks of four layers and a growth rate of 8).
 */
public final class DenseNet {
    private DenseNet() {}

    /**
     * Describes the net, {@code [N, C, H, W] -> [N, classes]}, for images of at least 2×2 pixels.
     *
     * <p>Parameters: 144·C in the first convolution, 8,512 and 10,944 in the blocks, 1,344 in the transition, 224 in
     * the last normalization and 57 per class; 21,738 for gray images of ten classes.
     *
     * @param image {@code input(1, 28, 28)} for gray images
     */
    public static NetSpec<ComputationGraph> denseNet(TensorShape image, int classes) {
        // spotless:off
        return net(
                image,
                conv(16, 3).same().noBias(),
                denseBlock(8, 4), // [C, 28, 28] -> [16, 28, 28] -> [48, 28, 28]
                batchNorm(),
                relu(),
                conv(24, 1).noBias(),
                averagePool(2), // -> [24, 14, 14]
                denseBlock(8, 4),
                batchNorm(),
                relu(), // -> [56, 14, 14]
                globalAveragePool(),
                dense(classes),
                softmax()); // -> [56] -> [classes]
        // spotless:on
    }
}
