package dev.cella.lessons.net;

import static dev.cella.lessons.net.Parts.ready;
import static dev.cella.lessons.net.Parts.relu;
import static dev.cella.lessons.net.Parts.softmax;

import dev.cella.lessons.pool.Pool;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.learning.config.IUpdater;

/**
 * One small net in several versions that differ in how they make maps smaller, and in nothing else: the same shapes, the same
 * number of parameters, the same first weights.
 *
 * <p>For gray images of two classes, {@code [N, 1, 28, 28] -> [N, 2]}: 208 and 3,216 parameters in the convolutions, 514
 * behind them.
 */
public final class PooledNet {
    private PooledNet() {}

    /**
     * Convolve, pool, convolve, pool, decide.
     *
     * @param pool what the windows of 2×2 become
     * @param updater how weights move
     * @param seed decides the first weights
     */
    public static MultiLayerNetwork pooledNet(Pool pool, IUpdater updater, long seed) {
        return ready(relu(updater, seed)
                .list()
                .layer(convolution(8, 1)) // [N, 1, 28, 28] -> [N, 8, 24, 24]
                .layer(OnePooling.layer(pool, 2)) // -> [N, 8, 12, 12]
                .layer(convolution(16, 1)) // -> [N, 16, 8, 8]
                .layer(OnePooling.layer(pool, 2)) // -> [N, 16, 4, 4]
                .layer(softmax(2)) // 16·4·4 = 256 -> [N, 2]
                .setInputType(InputType.convolutional(28, 28, 1))
                .build());
    }

    /** Without pooling: each convolution takes steps of two pixels (Springenberg et al., 2015, section 2). */
    public static MultiLayerNetwork stridedNet(IUpdater updater, long seed) {
        return ready(relu(updater, seed)
                .list()
                .layer(convolution(8, 2)) // [N, 1, 28, 28] -> [N, 8, 12, 12]
                .layer(convolution(16, 2)) // -> [N, 16, 4, 4]
                .layer(softmax(2)) // -> [N, 2]
                .setInputType(InputType.convolutional(28, 28, 1))
                .build());
    }

    /** Without anything that makes maps smaller but the convolutions themselves: 12,802 parameters in the last layer. */
    public static MultiLayerNetwork fullNet(IUpdater updater, long seed) {
        return ready(relu(updater, seed)
                .list()
                .layer(convolution(8, 1)) // [N, 1, 28, 28] -> [N, 8, 24, 24]
                .layer(convolution(16, 1)) // -> [N, 16, 20, 20]
                .layer(softmax(2)) // 16·20·20 = 6,400 -> [N, 2]
                .setInputType(InputType.convolutional(28, 28, 1))
                .build());
    }

    private static ConvolutionLayer convolution(int filters, int stride) {
        return new ConvolutionLayer.Builder(5, 5)
                .stride(stride, stride)
                .nOut(filters)
                .build();
    }
}
