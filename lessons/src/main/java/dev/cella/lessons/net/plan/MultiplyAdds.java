package dev.cella.lessons.net.plan;

import dev.cella.lessons.net.layer.GroupNormalization;
import java.util.List;
import org.deeplearning4j.nn.conf.layers.BaseOutputLayer;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.deeplearning4j.nn.conf.layers.Convolution1DLayer;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.Deconvolution2D;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.DepthwiseConvolution2D;
import org.deeplearning4j.nn.conf.layers.FeedForwardLayer;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.SeparableConvolution2D;

/**
 * Counts how many products of a value and a weight a layer adds up for one image in inference: its cost, independent of
 * the machine.
 *
 * <p>Biases, activations and poolings have no such products and count 0; a normalization counts one per value (its
 * scale). Multiplications by padded zeros count, as in the literature's tables.
 */
final class MultiplyAdds {
    private MultiplyAdds() {}

    /** @param input and {@code output}: shapes without N, {@code [C, …]} */
    static long of(Layer layer, List<Long> input, List<Long> output) {
        long values = product(output);
        if (layer instanceof SeparableConvolution2D separable) {
            long between =
                    separable.getNIn() * separable.getDepthMultiplier() * product(output.subList(1, output.size()));
            return between * window(separable) + between * separable.getNOut();
        } else if (layer instanceof DepthwiseConvolution2D depthwise) {
            return values * window(depthwise);
        } else if (layer instanceof Deconvolution2D transposed) {
            return product(input) * window(transposed) * transposed.getNOut();
        } else if (layer instanceof Convolution1DLayer sequence) {
            return values * sequence.getKernelSize()[0] * sequence.getNIn();
        } else if (layer instanceof ConvolutionLayer convolution) { // three-dimensional ones, too
            return values * window(convolution) * convolution.getNIn();
        } else if (layer instanceof BatchNormalization || layer instanceof GroupNormalization) {
            return values;
        } else if (layer instanceof DenseLayer || layer instanceof BaseOutputLayer) {
            return values * ((FeedForwardLayer) layer).getNIn();
        }
        return 0;
    }

    private static long window(ConvolutionLayer layer) {
        long pixels = 1;
        for (int side : layer.getKernelSize()) {
            pixels *= side;
        }
        return pixels;
    }

    private static long product(List<Long> sides) {
        return sides.stream().reduce(1L, Math::multiplyExact);
    }
}
