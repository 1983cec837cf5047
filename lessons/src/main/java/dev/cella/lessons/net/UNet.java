package dev.cella.lessons.net;

import static dev.cella.lessons.net.Parts.ready;
import static dev.cella.lessons.net.Parts.relu;
import static dev.cella.lessons.net.layer.Layers.maxPooling;

import org.deeplearning4j.nn.conf.ComputationGraphConfiguration.GraphBuilder;
import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.graph.MergeVertex;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.CnnLossLayer;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.Deconvolution2D;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;

/**
 * A small U-Net: down three times to see what is there, up again to say where, with the maps of the way down laid beside
 * those of the way up (Ronneberger et al., U-Net, 2015, figure 1, with 8 to 64 filters for its 64 to 1024, and padding so
 * that the mask is as large as the image).
 */
public final class UNet {
    private final GraphBuilder net;

    private UNet(GraphBuilder net) {
        this.net = net;
    }

    /**
     * Makes the net for 64×64 images, {@code [N, C, 64, 64] -> [N, 1, 64, 64]}: for each pixel the probability that it
     * belongs to what is looked for. The targets are masks of 0 and 1 with the same shape.
     *
     * <p>Parameters: 72·C + 120,609; 120,681 for gray images.
     *
     * @param channels C, 1 for gray and 3 for color
     * @param updater how weights move, e.g. {@code new Adam(1e-3)}
     * @param seed decides the first weights (He: normal with variance 2 / inputs)
     */
    public static ComputationGraph uNet(int channels, IUpdater updater, long seed) {
        UNet parts = new UNet(relu(updater, seed).graphBuilder());
        parts.net.addInputs("image").setInputTypes(InputType.convolutional(64, 64, channels));
        String fine = parts.twice("down 1", 8, "image"); // [N, 8, 64, 64]
        String middle = parts.twice("down 2", 16, parts.halved("pool 1", fine)); // [N, 16, 32, 32]
        String coarse = parts.twice("down 3", 32, parts.halved("pool 2", middle)); // [N, 32, 16, 16]
        String bottom = parts.twice("bottom", 64, parts.halved("pool 3", coarse)); // [N, 64, 8, 8]
        String up = parts.twice("up 3", 32, parts.beside("join 3", 32, bottom, coarse)); // [N, 32, 16, 16]
        up = parts.twice("up 2", 16, parts.beside("join 2", 16, up, middle)); // [N, 16, 32, 32]
        up = parts.twice("up 1", 8, parts.beside("join 1", 8, up, fine)); // [N, 8, 64, 64]
        return ready(parts.net
                .addLayer("mask", convolution(1, 1, Activation.IDENTITY), up) // -> [N, 1, 64, 64]
                .addLayer(
                        "probability",
                        new CnnLossLayer.Builder(LossFunction.XENT)
                                .activation(Activation.SIGMOID)
                                .build(),
                        "mask")
                .setOutputs("probability")
                .build());
    }

    /** Two 3×3 convolutions that keep the size. */
    private String twice(String name, int filters, String input) {
        net.addLayer(name + " a", convolution(3, filters, Activation.RELU), input);
        net.addLayer(name + " b", convolution(3, filters, Activation.RELU), name + " a");
        return name + " b";
    }

    private String halved(String name, String input) {
        net.addLayer(name, maxPooling(2), input);
        return name;
    }

    /** A map brought to twice its size by a transposed convolution, with a map of the way down behind it. */
    private String beside(String name, int filters, String small, String skip) {
        Deconvolution2D twiceAsLarge =
                new Deconvolution2D.Builder(2, 2).stride(2, 2).nOut(filters).build();
        net.addLayer(name + " upward", twiceAsLarge, small);
        net.addVertex(name, new MergeVertex(), name + " upward", skip);
        return name;
    }

    private static ConvolutionLayer convolution(int size, int filters, Activation activation) {
        return new ConvolutionLayer.Builder(size, size)
                .nOut(filters)
                .convolutionMode(ConvolutionMode.Same)
                .activation(activation)
                .build();
    }
}
