package dev.cella.lessons.train;

import java.util.Arrays;
import org.deeplearning4j.exception.DL4JException;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Whether samples and a net fit together, found out on one image before a training begins. */
final class Fit {
    private Fit() {}

    /**
     * Looks at shapes.
     *
     * @throws IllegalArgumentException if the net cannot read these images or its outputs are not what the targets say
     */
    static void check(Learner net, Samples samples) {
        checkChannels(net.layers()[0].conf().getLayer(), samples.images());
        long[] given = samples.targets().shape();
        long[] made = outputOfOne(net, samples).shape();
        if (!Arrays.equals(given, 1, given.length, made, 1, made.length)) {
            throw new IllegalArgumentException(
                    "targets " + Samples.shape(samples.targets()) + " do not match the net's output "
                            + Arrays.toString(made)
                            + " for one image (all but the first number must agree); make the net with as"
                            + " many classes as the targets have columns");
        }
    }

    private static void checkChannels(Layer first, INDArray images) {
        if (first instanceof ConvolutionLayer convolution
                && images.rank() >= 3
                && images.size(1) != convolution.getNIn()) {
            throw new IllegalArgumentException("images " + Samples.shape(images) + " do not suit a net that reads "
                    + convolution.getNIn()
                    + " channels (images are [N, C, H, W], with C the net's channels); make the net"
                    + " for the channels that the images have");
        }
    }

    private static INDArray outputOfOne(Learner net, Samples samples) {
        try {
            return net.output(samples.pick(0).images());
        } catch (IllegalArgumentException | IllegalStateException | DL4JException e) {
            throw new IllegalArgumentException(
                    "images " + Samples.shape(samples.images())
                            + " do not fit through the net (each layer must be able to"
                            + " read what the one before gives); make the net for this image size. The layer says: "
                            + e.getMessage(),
                    e);
        }
    }
}
