package dev.cella.lessons.net;

import dev.cella.lessons.shape.TensorShape;
import java.util.Locale;
import org.deeplearning4j.nn.conf.layers.Deconvolution2D;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.nd4j.linalg.activations.Activation;

/**
 * A transposed convolution, {@code [C, H, W] -> [filters, H', W']} with {@code H' = stride · (H − 1) + kernelSize − 2 ·
 * padding}: each value is spread over a window, weighted by the kernel, so that the map becomes larger (Dumoulin and
 * Visin, 2016, section 4).
 *
 * @param filters how many maps come out
 * @param kernelSize weights along a side of the kernel
 * @param stride pixels from one window to the next in the output; 2 doubles the size with a kernel of 2
 * @param padding pixels removed at each side of the output
 */
public record TransposedConvSpec(int filters, int kernelSize, int stride, int padding) implements Dl4jWord {

    /** @throws IllegalArgumentException if a number is too small */
    public TransposedConvSpec {
        if (filters < 1 || kernelSize < 1 || stride < 1 || padding < 0) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "transposedConv(%d, %d) with stride %d and padding %d is not a layer (padding must be >= 0, the"
                            + " others >= 1); try transposedConv(8, 2).stride(2)",
                    filters,
                    kernelSize,
                    stride,
                    padding));
        }
    }

    /** Returns the same with another stride. */
    public TransposedConvSpec stride(int pixels) {
        return new TransposedConvSpec(filters, kernelSize, pixels, padding);
    }

    /** Returns the same with another padding. */
    public TransposedConvSpec padding(int pixels) {
        return new TransposedConvSpec(filters, kernelSize, stride, pixels);
    }

    @Override
    public TensorShape output(TensorShape input) {
        if (input.dimensions() != 2) {
            throw new IllegalArgumentException(
                    "a transposed convolution reads images here, but " + input.inWords() + " arrived; try upsample(2)");
        }
        int added = kernelSize - stride - 2 * padding;
        if (input.sides().stream().anyMatch(side -> stride * side + added < 1)) {
            throw new IllegalArgumentException(
                    "padding " + padding + " removes all pixels of an output made from " + input + "; try padding 0");
        }
        return input.withChannels(filters).withSides(side -> stride * side + added);
    }

    @Override
    public Layer layer(TensorShape input) {
        return new Deconvolution2D.Builder(kernelSize, kernelSize)
                .stride(stride, stride)
                .padding(padding, padding)
                .nOut(filters)
                .activation(Activation.IDENTITY)
                .build();
    }

    @Override
    public String word() {
        return "transposedConv(" + filters + ", " + kernelSize + ")" + (stride == 1 ? "" : ".stride(" + stride + ")")
                + (padding == 0 ? "" : ".padding(" + padding + ")");
    }

    @Override
    public String toString() {
        return word();
    }
}
