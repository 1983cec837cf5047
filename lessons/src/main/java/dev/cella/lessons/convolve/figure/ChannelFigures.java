package dev.cella.lessons.convolve.figure;

import dev.cella.lessons.convolve.ChannelConvolution;
import dev.cella.lessons.convolve.ConvSpec;
import dev.cella.lessons.draw.Figure;
import dev.cella.lessons.draw.NamedArray;
import dev.cella.lessons.draw.TensorImages;
import dev.cella.lessons.shape.TensorShape;
import java.util.ArrayList;
import java.util.List;
import org.nd4j.linalg.api.ndarray.INDArray;

/** The nouns of figures for images of several channels and filters as deep as they are. */
public final class ChannelFigures {
    private ChannelFigures() {}

    /**
     * A color image and beside it its three channels as gray images, on one scale.
     *
     * @param image {@code [3, H, W]} in the order red, green, blue
     */
    public static Figure channels(INDArray image) {
        List<NamedArray> pictures = new ArrayList<>(List.of(new NamedArray("all three", image)));
        for (int c = 0; c < image.size(0); c++) {
            pictures.add(new NamedArray(ChannelNames.of(c, (int) image.size(0)), image.slice(c)));
        }
        return TensorImages.grid(pictures, 0);
    }

    /** A filter on an image: for each channel its image, its kernel and its map, and beside them the sum with the bias. */
    public static Figure channelSum(ChannelConvolution trace) {
        return ChannelSum.of(trace);
    }

    /**
     * A layer drawn as sheets: the channels of the input, the filters, which are as deep, and one map per filter.
     *
     * @param image the shape of the input, {@code input(3, 28, 28)}
     * @throws IllegalArgumentException if the kernel does not fit
     */
    public static Figure layerDiagram(ConvSpec layer, TensorShape image) {
        return LayerDrawing.of(layer, image);
    }
}
