package dev.cella.lessons.net;

import static dev.cella.lessons.net.Parts.ready;
import static dev.cella.lessons.net.Parts.relu;

import dev.cella.lessons.convolve.FilterLayer;
import dev.cella.lessons.convolve.LayerSize;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.learning.config.NoOp;

/** DL4J's convolution layer alone, with the weights and biases of given filters: to compare with. */
public final class OneLayer {
    private OneLayer() {}

    /**
     * Makes the layer, {@code [N, C, H, W] -> [N, F, H', W']}; it bends nothing.
     *
     * @param height H
     * @param width W
     * @param filters its weights, {@code [F, C, k, k]}, and its biases, {@code [F]}
     */
    public static MultiLayerNetwork oneLayer(int height, int width, FilterLayer filters) {
        LayerSize size = filters.size();
        ConvolutionLayer layer = new ConvolutionLayer.Builder(size.kernelSize(), size.kernelSize())
                .nOut(size.filters())
                .stride(size.stride(), size.stride())
                .padding(size.padding(), size.padding())
                .activation(Activation.IDENTITY)
                .build();
        MultiLayerNetwork net = ready(relu(new NoOp(), 1)
                .list()
                .layer(layer)
                .setInputType(InputType.convolutional(height, width, size.channels()))
                .build());
        net.setParam("0_W", filters.weights().castTo(DataType.FLOAT));
        net.setParam("0_b", filters.biases().castTo(DataType.FLOAT).reshape(1, size.filters()));
        return net;
    }
}
