package dev.cella.lessons.train;

import java.util.Arrays;
import org.deeplearning4j.exception.DL4JException;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.nd4j.linalg.activations.impl.ActivationSoftmax;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Checks on one image, before a training begins, whether samples and a net fit together. */
final class ShapeCheck {
    private ShapeCheck() {}

    /**
     * Checks the shapes.
     *
     * @throws IllegalArgumentException if the net cannot read these images or its outputs do not match the targets
     */
    static void check(NetAdapter net, LabeledImages samples) {
        checkChannels(net.layers().get(0).conf().getLayer(), samples.images());
        long[] given = samples.targets().shape();
        long[] made = outputOfOne(net, samples).shape();
        if (!Arrays.equals(given, 1, given.length, made, 1, made.length)) {
            boolean numbers = given.length == 2 && given[1] == 1 && made.length == 2;
            throw new IllegalArgumentException("targets " + LabeledImages.shape(samples.targets())
                    + " do not match the net's output " + Arrays.toString(made)
                    + " for one image (all but the first number must agree); "
                    + (numbers
                            ? "one-hot targets have one column per class, as split.targets() returns them"
                            : "build the net with as many classes as the targets have columns"));
        }
        if (given.length == 2 && net.outputActivation() instanceof ActivationSoftmax) {
            checkShares(samples.targets());
        }
    }

    /** Checks that the targets of a softmax net sum to 1 like its outputs; otherwise the net could never match them. */
    private static void checkShares(INDArray targets) {
        INDArray sums = targets.sum(1);
        for (int row = 0; row < sums.length(); row++) {
            if (Math.abs(sums.getDouble(row) - 1) > 1e-3) {
                throw new IllegalArgumentException("the targets of image " + row + " sum to "
                        + LikelyCauses.number(sums.getDouble(row))
                        + " (must be 1 for a net that ends in softmax: one class per image); use one-hot targets, or a"
                        + " net that ends in sigmoid for several labels per image");
            }
        }
    }

    private static void checkChannels(Layer first, INDArray images) {
        if (first instanceof ConvolutionLayer convolution
                && images.rank() >= 3
                && images.size(1) != convolution.getNIn()) {
            throw new IllegalArgumentException(
                    "images " + LabeledImages.shape(images) + " do not suit a net that reads "
                            + convolution.getNIn()
                            + " channels (images are [N, C, H, W], with C the net's channels); build the net"
                            + " for the channels of the images");
        }
    }

    private static INDArray outputOfOne(NetAdapter net, LabeledImages samples) {
        try {
            return net.plainOutput(samples.pick(0).images());
        } catch (IllegalArgumentException | IllegalStateException | DL4JException e) {
            throw new IllegalArgumentException(
                    "images " + LabeledImages.shape(samples.images())
                            + " do not fit through the net (each layer must be able to read the output of the one"
                            + " before); build the net for this image size. The layer reports: "
                            + e.getMessage(),
                    e);
        }
    }
}
