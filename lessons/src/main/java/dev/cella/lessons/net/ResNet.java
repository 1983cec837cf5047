package dev.cella.lessons.net;

import static dev.cella.lessons.net.Parts.ready;
import static dev.cella.lessons.net.Parts.relu;
import static dev.cella.lessons.net.Parts.softmax;

import dev.cella.lessons.net.layer.Layers;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration.GraphBuilder;
import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.graph.ElementWiseVertex;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.learning.config.IUpdater;

/**
 * Six residual blocks, two at each of three sizes: a block computes what to add to its input, so that the gradient reaches
 * every block through the sum (He et al., Deep residual learning, 2016, section 4.2 with n = 2, and 1×1 convolutions where
 * the size changes: option B).
 */
public final class ResNet {
    /** What follows each convolution. */
    public enum Norm {
        /** Batch normalization, as in the paper. */
        BATCH {
            @Override
            Layer layer() {
                return Layers.batchNormalization();
            }
        },
        /** Group normalization with 8 groups, which does not depend on the size of the batch. */
        GROUP {
            @Override
            Layer layer() {
                return Layers.groupNormalization(8);
            }
        };

        abstract Layer layer();
    }

    private final GraphBuilder net;
    private final Norm norm;

    private ResNet(GraphBuilder net, Norm norm) {
        this.net = net;
        this.norm = norm;
    }

    /**
     * Makes the net for 28×28 images, {@code [N, C, 28, 28] -> [N, K]}.
     *
     * <p>Parameters: 144·C + 173,056 in the convolutions and 65·K in the output layer; each of the 560 normalized channels
     * adds 4 with batch normalization (scale, shift, running mean and variance) and 2 with group normalization. For color
     * images of ten classes: 176,378 and 175,258.
     *
     * @param channels C, 1 for gray and 3 for color
     * @param classes K, at least 2
     * @param updater how weights move, e.g. {@code new Adam(1e-3)}
     * @param seed decides the first weights (He: normal with variance 2 / inputs)
     */
    public static ComputationGraph resNet(int channels, int classes, IUpdater updater, long seed) {
        return resNet(channels, classes, Norm.BATCH, updater, seed);
    }

    /** The same net with a choice of what follows each convolution. */
    public static ComputationGraph resNet(int channels, int classes, Norm norm, IUpdater updater, long seed) {
        ResNet parts = new ResNet(relu(updater, seed).graphBuilder(), norm);
        parts.net.addInputs("image").setInputTypes(InputType.convolutional(28, 28, channels));
        String last = parts.normalized("stem", 3, 16, 1, "image"); // [N, C, 28, 28] -> [N, 16, 28, 28]
        last = parts.active("stem relu", last);
        last = parts.block("block 1", 16, 1, last);
        last = parts.block("block 2", 16, 1, last);
        last = parts.block("block 3", 32, 2, last); // -> [N, 32, 14, 14]
        last = parts.block("block 4", 32, 1, last);
        last = parts.block("block 5", 64, 2, last); // -> [N, 64, 7, 7]
        last = parts.block("block 6", 64, 1, last);
        return ready(parts.net
                .addLayer("average", Layers.globalAverage(), last) // -> [N, 64]
                .addLayer("classes", softmax(classes), "average") // -> [N, K]
                .setOutputs("classes")
                .build());
    }

    /** Two convolutions beside a shortcut that leaves the input as it is, or fits its size by a 1×1 convolution. */
    private String block(String name, int filters, int stride, String input) {
        String one = active(name + " relu a", normalized(name + " a", 3, filters, stride, input));
        String two = normalized(name + " b", 3, filters, 1, one);
        String shortcut = stride == 1 ? input : normalized(name + " shortcut", 1, filters, stride, input);
        net.addVertex(name + " add", new ElementWiseVertex(ElementWiseVertex.Op.Add), two, shortcut);
        return active(name + " relu b", name + " add");
    }

    /** A convolution that keeps the size, or halves it with stride 2, and its normalization, which stands for the bias. */
    private String normalized(String name, int size, int filters, int stride, String input) {
        net.addLayer(
                name,
                new ConvolutionLayer.Builder(size, size)
                        .nOut(filters)
                        .stride(stride, stride)
                        .convolutionMode(ConvolutionMode.Same)
                        .hasBias(false)
                        .activation(Activation.IDENTITY)
                        .build(),
                input);
        net.addLayer(name + " norm", norm.layer(), name);
        return name + " norm";
    }

    private String active(String name, String input) {
        net.addLayer(name, Layers.relu(), input);
        return name;
    }
}
