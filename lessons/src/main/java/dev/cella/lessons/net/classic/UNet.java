package dev.cella.lessons.net.classic;

import static dev.cella.lessons.convolve.ConvSpec.conv;
import static dev.cella.lessons.net.Blocks.sequential;
import static dev.cella.lessons.net.Blocks.skip;
import static dev.cella.lessons.net.NetSpec.net;
import static dev.cella.lessons.net.Words.maxPool;
import static dev.cella.lessons.net.Words.relu;
import static dev.cella.lessons.net.Words.sigmoid;
import static dev.cella.lessons.net.Words.transposedConv;

import dev.cella.lessons.net.NetSpec;
import dev.cella.lessons.shape.Block;
import dev.cella.lessons.shape.TensorShape;
import org.deeplearning4j.nn.graph.ComputationGraph;

/**
 * A small U-Net: down three times to see what is there, up again to see where it is, with the maps of the way down
 * beside those of the way up (Ronneberger et al., U-Net, 2015, figure 1, with 8 to 64 filters instead of 64 to 1024,
 * and padding so that the mask is as large as the image).
 */
public final class UNet {
    private UNet() {}

    /**
     * Describes the net, {@code [N, C, H, W] -> [N, 1, H, W]}, for sides divisible by 8: for each pixel, the
     * probability that it belongs to the object. The targets are masks of 0 and 1 with the same shape.
     *
     * <p>Parameters: 72·C + 120,609; 120,681 for gray images.
     *
     * @param image {@code input(1, 64, 64)} for gray images
     */
    public static NetSpec<ComputationGraph> uNet(TensorShape image) {
        return net(image, level(8, 3), conv(1, 1), sigmoid()); // -> [8, H, W] -> [1, H, W]
    }

    /** Describes a level: it looks at its input, then at half the size with twice the filters, and joins the two. */
    private static Block level(int filters, int below) {
        // spotless:off
        Block look =
                sequential(conv(filters, 3).same(), relu(), conv(filters, 3).same(), relu());
        return below == 0
                ? look
                : sequential(
                        look,
                        skip(
                                maxPool(2),
                                level(2 * filters, below - 1),
                                transposedConv(filters, 2).stride(2),
                                relu()),
                        look);
        // spotless:on
    }
}
