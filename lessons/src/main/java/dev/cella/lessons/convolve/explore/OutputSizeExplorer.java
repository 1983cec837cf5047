package dev.cella.lessons.convolve.explore;

import static dev.cella.kernel.widget.Widgets.intSlider;
import static dev.cella.kernel.widget.Widgets.interact;

import dev.cella.kernel.display.MimeBundle;
import dev.cella.lessons.convolve.ConvSpec;
import dev.cella.lessons.convolve.figure.StrideFigures;

/** An explorer of output sizes: the formula, and the windows that fit. */
public final class OutputSizeExplorer {
    private static final int MAX_STRIDE = 4;
    private static final int MAX_PADDING = 4;
    private static final int MAX_DILATION = 4;

    private OutputSizeExplorer() {}

    /**
     * Shows the output size of a convolution as a formula over a row of pixels with its windows, with all that it depends on
     * to move.
     *
     * @param size pixels along a side of the input; so many with padding that they can be drawn
     * @throws Exception if it cannot be shown
     */
    public static void exploreOutputSize(int size) throws Exception {
        interact(
                intSlider("kernel", 3, 1, size + 2 * MAX_PADDING),
                intSlider("stride", 1, 1, MAX_STRIDE),
                intSlider("padding", 0, 0, MAX_PADDING),
                intSlider("dilation", 1, 1, MAX_DILATION),
                (kernel, stride, padding, dilation) -> result(
                        ConvSpec.conv(kernel).stride(stride).padding(padding).dilation(dilation), size));
    }

    /** The windows that fit, under the formula; in words why there are none. */
    static Object result(ConvSpec setting, int size) {
        return setting.fits(size) ? StrideFigures.ruler(setting, size) : MimeBundle.text(setting.misfit(size));
    }
}
