package dev.cella.lessons.net;

import static dev.cella.lessons.net.Parts.ready;
import static dev.cella.lessons.net.Parts.relu;
import static dev.cella.lessons.net.Parts.softmax;
import static dev.cella.lessons.net.layer.Layers.globalAverage;

import dev.cella.lessons.convolve.ConvolutionSetting;
import java.util.List;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration.ListBuilder;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.learning.config.IUpdater;

/**
 * Convolutions of one's own choice, the mean of each map, a decision: nets that differ in stride and dilation alone have
 * the same number of weights, because the mean does not ask how large a map is (Lin et al., Network in Network, 2014).
 */
public final class FilterNet {
    private static final int FILTERS = 8;

    private FilterNet() {}

    /**
     * Makes the net for 28×28 images, {@code [N, C, 28, 28] -> [N, K]}.
     *
     * <p>Parameters for gray images of two classes and three layers of 3×3: 80 + 584 + 584 + 18 = 1,266.
     *
     * @param layers from the picture on, each of 8 filters with ReLU
     * @param channels C, 1 for gray and 3 for color
     * @param classes K, at least 2
     * @param updater how weights move, e.g. {@code new Adam(1e-2)}
     * @param seed decides the first weights (He: normal with variance 2 / inputs)
     */
    public static MultiLayerNetwork filterNet(
            List<ConvolutionSetting> layers, int channels, int classes, IUpdater updater, long seed) {
        ListBuilder list = relu(updater, seed).list();
        for (ConvolutionSetting layer : layers) {
            list.layer(new ConvolutionLayer.Builder(layer.kernelSize(), layer.kernelSize())
                    .stride(layer.stride(), layer.stride())
                    .padding(layer.padding(), layer.padding())
                    .dilation(layer.dilation(), layer.dilation())
                    .nOut(FILTERS)
                    .build()); // [N, C, H, W] -> [N, 8, H', W']
        }
        return ready(list.layer(globalAverage()) // -> [N, 8]
                .layer(softmax(classes)) // -> [N, K]
                .setInputType(InputType.convolutional(28, 28, channels))
                .build());
    }
}
