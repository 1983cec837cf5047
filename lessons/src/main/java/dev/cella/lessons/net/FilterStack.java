package dev.cella.lessons.net;

import static dev.cella.lessons.net.Parts.ready;
import static dev.cella.lessons.net.Parts.relu;

import dev.cella.lessons.convolve.ConvolutionSetting;
import dev.cella.lessons.convolve.Kernels;
import java.util.List;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration.ListBuilder;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.learning.config.NoOp;

/** DL4J's convolution layers in a row, one filter each, that take means: to see which pixels a value depends on. */
public final class FilterStack {
    private FilterStack() {}

    /**
     * Makes the stack for gray images, {@code [N, 1, H, W] -> [N, 1, H', W']}; a layer's weights are all 1 / k², so that
     * every pixel that a value sees adds something to it, and nothing is canceled.
     *
     * @param height H
     * @param width W
     * @param layers from the picture on
     */
    public static MultiLayerNetwork filterStack(int height, int width, List<ConvolutionSetting> layers) {
        ListBuilder list = relu(new NoOp(), 1).list();
        layers.forEach(layer -> list.layer(OneFilter.layer(layer)));
        MultiLayerNetwork net = ready(
                list.setInputType(InputType.convolutional(height, width, 1)).build());
        for (int i = 0; i < layers.size(); i++) {
            int side = layers.get(i).kernelSize();
            INDArray weights = Kernels.mean(side).castTo(DataType.FLOAT);
            net.setParam(i + "_W", weights.reshape(1, 1, side, side));
        }
        return net;
    }
}
