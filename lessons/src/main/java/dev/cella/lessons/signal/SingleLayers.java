package dev.cella.lessons.signal;

import static dev.cella.lessons.convolve.ConvSpec.conv;

import dev.cella.lessons.net.NetSpec;
import dev.cella.lessons.shape.TensorShape;
import java.util.Arrays;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Single layers of DL4J over sequences and volumes with given weights, to compare with plain loops. */
public final class SingleLayers {
    private SingleLayers() {}

    /**
     * Creates DL4J's convolution of one dimension with one filter and no bias, {@code [N, C, T] -> [N, 1, T']}.
     *
     * @param kernel {@code [C, k]}
     * @throws IllegalArgumentException if it has another shape
     */
    public static MultiLayerNetwork dl4j1d(INDArray kernel) {
        require(kernel, 2, "[C, k]");
        int length = (int) kernel.size(1);
        INDArray asRead = kernel.transpose(); // DL4J reads [k, C, F]
        return layer(TensorShape.input((int) kernel.size(0), length), length, asRead);
    }

    /**
     * Creates DL4J's convolution of three dimensions with one filter over one channel and no bias, {@code [N, 1, D, H, W] ->
     * [N, 1, D', H', W']}.
     *
     * @param kernel {@code [k, k, k]}
     * @throws IllegalArgumentException if it has another shape
     */
    public static MultiLayerNetwork dl4j3d(INDArray kernel) {
        require(kernel, 3, "[k, k, k]");
        int size = (int) kernel.size(0);
        if (kernel.size(1) != size || kernel.size(2) != size) {
            require(kernel, -1, "[k, k, k]");
        }
        return layer(TensorShape.input(1, size, size, size), size, kernel);
    }

    private static MultiLayerNetwork layer(TensorShape input, int size, INDArray kernel) {
        MultiLayerNetwork net = NetSpec.net(input, conv(1, size)).build();
        INDArray weights = net.getLayer(0).getParam("W");
        weights.assign(kernel.castTo(DataType.FLOAT).dup('c').reshape('c', weights.shape()));
        net.getLayer(0).getParam("b").assign(Nd4j.scalar(0f));
        return net;
    }

    private static void require(INDArray kernel, int rank, String shape) {
        if (kernel.rank() != rank) {
            throw new IllegalArgumentException("a kernel " + Arrays.toString(kernel.shape()) + " is no " + shape
                    + " (must be that shape for one filter); try another reshape");
        }
    }
}
