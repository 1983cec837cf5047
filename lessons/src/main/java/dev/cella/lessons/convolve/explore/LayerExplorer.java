package dev.cella.lessons.convolve.explore;

import static dev.cella.kernel.widget.Widgets.intSlider;
import static dev.cella.kernel.widget.Widgets.interact;

import dev.cella.kernel.display.MimeBundle;
import dev.cella.lessons.convolve.ConvSpec;
import dev.cella.lessons.convolve.figure.ChannelFigures;
import dev.cella.lessons.shape.TensorShape;

/** An explorer of the sizes of a convolution layer. */
public final class LayerExplorer {
    private static final int MAX_STRIDE = 4;
    private static final int MAX_PADDING = 4;

    private LayerExplorer() {}

    /**
     * Shows a layer of filters as a drawing, with its parameters and the shape of its output, and all sizes to move.
     *
     * @param channels of the input
     * @param size pixels along a side of the input
     * @throws Exception if it cannot be shown
     */
    public static void exploreLayer(int channels, int size) throws Exception {
        interact(
                intSlider("filters", 8, 1, 64).set("tooltip", "filters: each makes one feature map"),
                Controls.kernel(11),
                Controls.stride(MAX_STRIDE),
                Controls.padding(0, MAX_PADDING),
                (filters, kernel, stride, padding) -> result(
                        ConvSpec.conv(filters, kernel).stride(stride).padding(padding),
                        TensorShape.input(channels, size, size)));
    }

    /** Draws the layer, or says why there is nothing to draw, if the kernel does not fit. */
    static Object result(ConvSpec layer, TensorShape image) {
        int size = image.sides().get(0);
        return layer.fits(size) ? ChannelFigures.layerDiagram(layer, image) : MimeBundle.text(layer.misfit(size));
    }
}
