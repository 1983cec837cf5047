package dev.cella.lessons.signal;

import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.conf.layers.Convolution1DLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.api.ndarray.INDArray;

/** The filters of the first layer of a net for sequences. */
public final class FirstLayer {
    private FirstLayer() {}

    /**
     * Returns copies of the filters.
     *
     * <p>DL4J gives these weights the shape {@code [F, C, k, 1]}, but reads their memory as {@code [k, C, F]}.
     *
     * @return {@code [F, C, k]}
     * @throws IllegalArgumentException if the first layer is no convolution over sequences
     */
    public static INDArray signalFilters(MultiLayerNetwork net) {
        Layer first = net.getLayer(0);
        INDArray weights = first.getParam("W");
        if (first.conf().getLayer() instanceof Convolution1DLayer) {
            return weights.dup('c')
                    .reshape('c', weights.size(2), weights.size(1), weights.size(0))
                    .permute(2, 1, 0)
                    .dup('c');
        }
        throw new IllegalArgumentException("the first layer is a "
                + first.conf().getLayer().getClass().getSimpleName()
                + " (must be a convolution over sequences); try filters(net) for images");
    }

    /** Returns copies of the biases of these filters, {@code [F]}. */
    public static INDArray signalBiases(MultiLayerNetwork net) {
        signalFilters(net);
        INDArray biases = net.getLayer(0).getParam("b");
        return biases.dup('c').reshape(biases.length());
    }
}
