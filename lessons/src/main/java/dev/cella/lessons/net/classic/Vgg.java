package dev.cella.lessons.net.classic;

import static dev.cella.lessons.convolve.ConvSpec.conv;
import static dev.cella.lessons.net.Blocks.sequential;
import static dev.cella.lessons.net.NetSpec.net;
import static dev.cella.lessons.net.Words.dense;
import static dev.cella.lessons.net.Words.dropout;
import static dev.cella.lessons.net.Words.maxPool;
import static dev.cella.lessons.net.Words.relu;
import static dev.cella.lessons.net.Words.softmax;
import static dev.cella.lessons.pool.Flattening.flatten;

import dev.cella.lessons.net.NetSpec;
import dev.cella.lessons.shape.Chain;
import dev.cella.lessons.shape.TensorShape;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;

/**
 * A small VGG: blocks of 3×3 convolutions that keep the size, each closed by a pooling that halves it while the filters
 * double (Simonyan and Zisserman, Very deep convolutional networks, 2015, section 2.1, with 16 to 64 filters instead of
 * 64 to 512).
 */
public final class Vgg {
    private Vgg() {}

    /**
     * Describes the net, {@code [N, C, 28, 28] -> [N, classes]}.
     *
     * <p>Parameters: 144·C + 71,648 in the convolutions, 73,856 in the dense layer, 129 per class in the last; 146,938 for
     * gray images of ten classes.
     *
     * @param image {@code input(1, 28, 28)} for gray images
     */
    public static NetSpec<MultiLayerNetwork> vgg(TensorShape image, int classes) {
        // spotless:off
        return net(
                image,
                block(16),
                block(32),
                block(64), // [C, 28, 28] -> [16, 14, 14] -> [32, 7, 7] -> [64, 3, 3]
                flatten(),
                dense(128),
                relu(),
                dropout(0.5), // 64·3·3 = 576 -> [128]
                dense(classes),
                softmax()); // -> [classes]
        // spotless:on
    }

    /** Describes a block: two 3×3 convolutions see 5×5 pixels, with 18 weights per channel and filter instead of 25. */
    private static Chain block(int filters) {
        return sequential(conv(filters, 3).same(), relu(), conv(filters, 3).same(), relu(), maxPool(2));
    }
}
