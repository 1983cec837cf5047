package dev.cella.lessons.convolve.figure;

import dev.cella.lessons.convolve.ChannelConvolution;
import dev.cella.lessons.convolve.ChannelWindows;
import dev.cella.lessons.convolve.LayerSize;
import dev.cella.lessons.draw.Figure;
import dev.cella.lessons.draw.Layout;
import dev.cella.lessons.draw.NamedArray;
import dev.cella.lessons.draw.TensorImages;
import java.util.ArrayList;
import java.util.List;
import org.nd4j.linalg.api.ndarray.INDArray;

/** The nouns of figures for images of several channels and filters as deep as they are. */
public final class ChannelFigures {
    private ChannelFigures() {}

    /**
     * A color image and beside it its three channels as gray pictures, on one scale.
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

    /** A filter on an image: for each channel its picture, its kernel and its map, and beside them the sum with the bias. */
    public static Figure channelSum(ChannelConvolution trace) {
        return ChannelSum.of(trace);
    }

    /**
     * One place of a map as arithmetic: for each channel the pixels, the weights upon them and the products, and at the end
     * the sum of all with the bias.
     *
     * @param row of the map, from 0
     * @param column of the map, from 0
     * @throws IllegalArgumentException if there is no such place
     */
    public static Figure products(ChannelConvolution trace, int row, int column) {
        ChannelWindows place = trace.place(row, column);
        int count = place.windows().size();
        Figure[] rows = new Figure[count];
        for (int c = 0; c < count; c++) {
            Figure window = WindowFigure.of(trace.channels().get(c), row, column);
            rows[c] = Layout.titled(ChannelNames.of(c, count), window);
        }
        return ChannelStrip.withSum(Layout.column(rows), trace, place);
    }

    /**
     * Steps of a filter, one frame each: the window on every channel, the arithmetic of each, and the map as far as it has
     * come.
     *
     * @param places numbers of the places to show, from 0; none lets the figure choose the first, the greatest, the last
     * @throws IllegalArgumentException if there is no place of such a number, or there are more than 4 channels
     */
    public static Figure filmStrip(ChannelConvolution trace, int... places) {
        return ChannelStrip.of(trace, places);
    }

    /**
     * A layer as piles of sheets: the channels of the input, the filters, which are as deep, and a map for each filter.
     *
     * @param height of the input in pixels
     * @param width of the input in pixels
     * @throws IllegalArgumentException if the kernel does not fit
     */
    public static Figure diagram(LayerSize layer, int height, int width) {
        return LayerDrawing.of(layer, height, width);
    }
}
