package dev.cella.lessons.net;

import static dev.cella.lessons.net.Parts.ready;
import static dev.cella.lessons.net.Parts.relu;
import static dev.cella.lessons.net.Parts.softmax;
import static dev.cella.lessons.net.layer.Layers.globalAverage;

import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.learning.config.IUpdater;

/**
 * One layer of 16 filters, the mean of each map, and a decision: the least net with which one can ask what a filter sees.
 * With a kernel of 1 × 1 it knows what colors there are, and nothing of neighbors.
 */
public final class FilterMeans {
    private static final int FILTERS = 16;

    private FilterMeans() {}

    /**
     * Makes the net for 28×28 images, {@code [N, C, 28, 28] -> [N, K]}.
     *
     * <p>Parameters: (C·k² + 1)·16 in the filters and 17·K in the decision; 584 for color images, 3×3 and 8 classes.
     *
     * @param channels C, 1 for gray and 3 for color
     * @param kernelSize k, pixels along a side of each kernel
     * @param classes K, at least 2
     * @param updater how weights move, e.g. {@code new Adam(0.02)}
     * @param seed decides the first weights (He: normal with variance 2 / inputs)
     */
    public static MultiLayerNetwork filterMeans(
            int channels, int kernelSize, int classes, IUpdater updater, long seed) {
        return ready(relu(updater, seed)
                .list()
                .layer(new ConvolutionLayer.Builder(kernelSize, kernelSize)
                        .nOut(FILTERS)
                        .build()) // -> [N, 16, 28 − k + 1, 28 − k + 1]
                .layer(globalAverage()) // -> [N, 16]
                .layer(softmax(classes)) // -> [N, K]
                .setInputType(InputType.convolutional(28, 28, channels))
                .build());
    }
}
