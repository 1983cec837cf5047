package dev.cella.lessons.net;

import static dev.cella.lessons.net.Parts.ready;
import static dev.cella.lessons.net.Parts.relu;

import dev.cella.lessons.convolve.ConvolutionSetting;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.learning.config.NoOp;

/** DL4J's convolution layer alone, with one filter whose weights are given: to compare with. */
public final class OneFilter {
    private OneFilter() {}

    /**
     * Makes the layer for gray images, {@code [N, 1, H, W] -> [N, 1, H − k + 1, W − k + 1]}; it adds no bias and bends
     * nothing.
     *
     * @param height H
     * @param width W
     * @param kernel the weights, {@code [k, k]}
     */
    public static MultiLayerNetwork oneFilter(int height, int width, INDArray kernel) {
        return oneFilter(height, width, kernel, 0);
    }

    /**
     * {@link #oneFilter(int, int, INDArray)} with a frame of zeros, {@code [N, 1, H, W] -> [N, 1, H + 2 p − k + 1, …]}.
     *
     * @param padding p, rows and columns of zeros on each side
     */
    public static MultiLayerNetwork oneFilter(int height, int width, INDArray kernel, int padding) {
        return oneFilter(
                height,
                width,
                kernel,
                ConvolutionSetting.filter((int) kernel.size(0)).padding(padding));
    }

    /**
     * {@link #oneFilter(int, int, INDArray)} with stride, padding and dilation, {@code [N, 1, H, W] -> [N, 1, H', W']}.
     *
     * @param setting of the same size as the kernel
     */
    public static MultiLayerNetwork oneFilter(int height, int width, INDArray kernel, ConvolutionSetting setting) {
        MultiLayerNetwork net = ready(relu(new NoOp(), 1)
                .list()
                .layer(layer(setting))
                .setInputType(InputType.convolutional(height, width, 1))
                .build());
        net.setParam("0_W", kernel.castTo(DataType.FLOAT).reshape(1, 1, kernel.size(0), kernel.size(1)));
        return net;
    }

    static ConvolutionLayer layer(ConvolutionSetting setting) {
        return new ConvolutionLayer.Builder(setting.kernelSize(), setting.kernelSize())
                .stride(setting.stride(), setting.stride())
                .padding(setting.padding(), setting.padding())
                .dilation(setting.dilation(), setting.dilation())
                .nOut(1)
                .hasBias(false)
                .activation(Activation.IDENTITY)
                .build();
    }
}
