package dev.cella.lessons.net;

import dev.cella.lessons.convolve.ConvSpec;
import dev.cella.lessons.convolve.FilterLayer;
import dev.cella.lessons.engine.FastLayers;
import dev.cella.lessons.engine.OneDnn;
import dev.cella.lessons.shape.LayerSpec;
import dev.cella.lessons.shape.TensorShape;
import java.util.Arrays;
import java.util.List;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.FeedForwardLayer;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.learning.config.NoOp;

/** Creates a single layer of DL4J with given weights, to compare with the plain loops of a lesson. */
public final class Dl4j {
    private Dl4j() {}

    /**
     * Creates DL4J's layer, for inputs of any size.
     *
     * <pre>{@code
     * dl4j(conv(3).stride(2), edge).output(images)     // [N, 1, H, W] -> [N, 1, H', W']
     * dl4j(transposedConv(1, 3).stride(2), kernel).output(images)
     * dl4j(maxPool(2)).output(images)                  // [N, C, H, W] -> [N, C, H', W']
     * dl4j(dense(2), weights, biases).output(rows)     // [N, C] -> [N, 2]
     * }</pre>
     *
     * @param layer a convolution or transposed convolution over images, a dense layer, or a layer without weights
     * @param weights none; or the weights, {@code [k, k]}, {@code [C, k, k]} or {@code [F, C, k, k]} for a convolution,
     *     {@code [k, k]} or {@code [C, F, k, k]} for a transposed one, and {@code [inputs, units]} for a dense layer,
     *     optionally followed by the biases, {@code [F]}
     * @throws IllegalArgumentException if the weights have another shape
     */
    public static MultiLayerNetwork dl4j(LayerSpec layer, INDArray... weights) {
        if (layer instanceof ConvSpec conv) {
            INDArray kernels = kernels(first(conv, "[k, k], [C, k, k] or [F, C, k, k]", weights));
            requireShape(conv, kernels, conv.filters(), kernels.size(1), conv.kernelSize(), conv.kernelSize());
            ConvSpec given = weights.length > 1 ? conv : conv.noBias();
            return withWeights(
                    WindowLayers.convolution(given, TensorShape.input(1, 1, 1)), kernels.size(1), kernels, weights);
        } else if (layer instanceof TransposedConvSpec transposed) {
            INDArray kernels = kernels(first(transposed, "[k, k] or [C, F, k, k]", weights));
            int side = transposed.kernelSize();
            requireShape(transposed, kernels, kernels.size(0), transposed.filters(), side, side);
            return withWeights(transposed.layer(TensorShape.input(1, 1, 1)), kernels.size(0), kernels, weights);
        } else if (layer instanceof DenseSpec dense) {
            INDArray all = first(dense, "[inputs, units]", weights);
            requireShape(dense, all, all.size(0), dense.units());
            DenseSpec given = weights.length > 1 ? dense : dense.noBias();
            return withWeights(given.layer(TensorShape.input((int) all.size(0))), all.size(0), all, weights);
        }
        return dl4j(((Dl4jWord) layer).layer(TensorShape.input(1, 1, 1)));
    }

    /** Creates DL4J's layer with the weights and biases of these filters, {@code [N, C, H, W] -> [N, F, H', W']}. */
    public static MultiLayerNetwork dl4j(FilterLayer filters) {
        INDArray weights = filters.weights();
        ConvSpec conv = ConvSpec.conv((int) weights.size(0), (int) weights.size(2))
                .stride(filters.stride())
                .padding(filters.padding());
        return dl4j(conv, weights, filters.biases());
    }

    private static INDArray first(LayerSpec layer, String shapes, INDArray... weights) {
        if (weights.length == 0) {
            throw new IllegalArgumentException(layer.word() + " needs its weights (must be " + shapes + "); try dl4j("
                    + layer.word() + ", weights)");
        }
        return weights[0];
    }

    /** Returns the weights as {@code [F, C, k, k]}. */
    private static INDArray kernels(INDArray given) {
        long[] all = {1, 1, 1, 1};
        System.arraycopy(given.shape(), 0, all, 4 - given.rank(), given.rank());
        return given.reshape(all);
    }

    private static MultiLayerNetwork withWeights(Layer layer, long inputs, INDArray weights, INDArray... given) {
        ((FeedForwardLayer) layer).setNIn(inputs);
        MultiLayerNetwork net = dl4j(layer);
        net.setParam("0_W", weights.castTo(DataType.FLOAT));
        if (given.length > 1) {
            net.setParam("0_b", given[1].castTo(DataType.FLOAT).reshape(1, given[1].length()));
        }
        return net;
    }

    /** Creates a net of one layer of DL4J's own; the given one is not changed. */
    public static MultiLayerNetwork dl4j(Layer layer) {
        OneDnn.enable();
        MultiLayerNetwork net = new MultiLayerNetwork(new NeuralNetConfiguration.Builder()
                .updater(new NoOp())
                .list()
                .layer(layer)
                .build());
        net.init();
        FastLayers.helpers(List.of(net.getLayers()));
        return net;
    }

    private static void requireShape(LayerSpec layer, INDArray weights, long... shape) {
        if (!Arrays.equals(weights.shape(), shape)) {
            throw new IllegalArgumentException("weights of shape " + Arrays.toString(weights.shape())
                    + " do not fit " + layer.word() + " (must be " + Arrays.toString(shape)
                    + "); try another size, or other weights");
        }
    }
}
