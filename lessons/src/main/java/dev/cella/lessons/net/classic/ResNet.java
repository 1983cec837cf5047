package dev.cella.lessons.net.classic;

import static dev.cella.lessons.convolve.ConvSpec.conv;
import static dev.cella.lessons.net.Blocks.residual;
import static dev.cella.lessons.net.Blocks.sequential;
import static dev.cella.lessons.net.NetSpec.net;
import static dev.cella.lessons.net.Words.batchNorm;
import static dev.cella.lessons.net.Words.dense;
import static dev.cella.lessons.net.Words.globalAveragePool;
import static dev.cella.lessons.net.Words.relu;
import static dev.cella.lessons.net.Words.softmax;

import dev.cella.lessons.net.NetSpec;
import dev.cella.lessons.net.Residual;
import dev.cella.lessons.shape.Block;
import dev.cella.lessons.shape.LayerSpec;
import dev.cella.lessons.shape.TensorShape;
import org.deeplearning4j.nn.graph.ComputationGraph;

/**
 * Six residual blocks, two at each of three sizes: a block computes what to add to its input, so the gradient reaches
 * every block through the sum (He et al., Deep residual learning, 2016, section 4.2 with n = 2, and 1×1 convolutions
 * where the size changes: option B).
 */
public final class ResNet {
    private ResNet() {}

    /** Describes {@link #resNet(TensorShape, int, LayerSpec)} with batch normalization, as in the paper. */
    public static NetSpec<ComputationGraph> resNet(TensorShape image, int classes) {
        return resNet(image, classes, batchNorm());
    }

    /**
     * Describes the net, {@code [N, C, H, W] -> [N, classes]}, for images of any size.
     *
     * <p>Parameters: 144·C + 173,056 in the convolutions and 65 per class in the last layer; each of the 560 normalized
     * channels adds 4 with batch normalization (scale, shift, running mean and variance) and 2 with group
     * normalization. For color images of ten classes: 176,378 and 175,258.
     *
     * @param image {@code input(3, 28, 28)} for color images
     * @param norm what follows each convolution: {@code batchNorm()}, or {@code groupNorm(8)} for small batches
     */
    public static NetSpec<ComputationGraph> resNet(TensorShape image, int classes, LayerSpec norm) {
        // spotless:off
        return net(
                image,
                conv(16, 3).same().noBias(),
                norm,
                relu(), // [C, 28, 28] -> [16, 28, 28]
                block(16, 1, norm),
                block(16, 1, norm), // -> [16, 28, 28]
                block(32, 2, norm),
                block(32, 1, norm), // -> [32, 14, 14]
                block(64, 2, norm),
                block(64, 1, norm), // -> [64, 7, 7]
                globalAveragePool(),
                dense(classes),
                softmax()); // -> [64] -> [classes]
        // spotless:on
    }

    /**
     * Describes a block whose shortcut leaves the input unchanged or adapts its size with a 1×1 convolution; the
     * normalization replaces the bias.
     */
    private static Block block(int filters, int stride, LayerSpec norm) {
        // spotless:off
        Residual body = residual(
                conv(filters, 3).stride(stride).same().noBias(),
                norm,
                relu(),
                conv(filters, 3).same().noBias(),
                norm);
        // spotless:on
        Block fitting = body.shortcut(conv(filters, 1).stride(stride).noBias(), norm);
        return sequential(stride == 1 ? body : fitting, relu());
    }
}
