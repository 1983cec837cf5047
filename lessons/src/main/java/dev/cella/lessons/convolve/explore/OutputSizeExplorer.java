package dev.cella.lessons.convolve.explore;

import static dev.cella.kernel.widget.Widgets.interact;

import dev.cella.lessons.convolve.ConvSpec;
import dev.cella.lessons.convolve.figure.StrideFigures;
import dev.cella.lessons.draw.Figure;
import dev.cella.lessons.draw.Layout;
import java.util.ArrayList;
import java.util.List;

/** An explorer of output sizes: the formula, and the windows that fit. */
public final class OutputSizeExplorer {
    private static final int MAX_STRIDE = 4;
    private static final int MAX_PADDING = 4;
    private static final int MAX_DILATION = 4;

    private OutputSizeExplorer() {}

    /**
     * Shows the output size of a convolution as a formula over a row of pixels with its windows, with all that it depends on
     * to move. The figure keeps its size, so nothing below it jumps.
     *
     * @param size pixels along a side of the input; so many with padding that they can be drawn
     * @throws Exception if it cannot be shown
     */
    public static void exploreOutputSize(int size) throws Exception {
        Figure largest = largest(size);
        interact(
                Controls.kernel(size + 2 * MAX_PADDING),
                Controls.stride(MAX_STRIDE),
                Controls.padding(0, MAX_PADDING),
                Controls.dilation(MAX_DILATION),
                (kernel, stride, padding, dilation) -> result(
                        ConvSpec.conv(kernel).stride(stride).padding(padding).dilation(dilation), size, largest));
    }

    /** Returns a figure as wide and as high as any that the controls can ask for. */
    static Figure largest(int size) {
        Figure largest = StrideFigures.ruler(ConvSpec.conv(1), size);
        for (ConvSpec setting : settings(size)) {
            if (setting.fits(size)) {
                Figure ruler = StrideFigures.ruler(setting, size);
                largest = Layout.sized(largest, ruler.width(), ruler.height());
            }
        }
        return largest;
    }

    /** Returns all settings that the controls can ask for. */
    static List<ConvSpec> settings(int size) {
        List<ConvSpec> settings = new ArrayList<>();
        for (int kernel = 1; kernel <= size + 2 * MAX_PADDING; kernel++) {
            for (int stride = 1; stride <= MAX_STRIDE; stride++) {
                for (int padding = 0; padding <= MAX_PADDING; padding++) {
                    for (int dilation = 1; dilation <= MAX_DILATION; dilation++) {
                        ConvSpec kernelSize = ConvSpec.conv(kernel);
                        settings.add(kernelSize.stride(stride).padding(padding).dilation(dilation));
                    }
                }
            }
        }
        return settings;
    }

    /** Draws the windows that fit, below the formula, or says why there are none; as large as {@code largest}. */
    static Figure result(ConvSpec setting, int size, Figure largest) {
        return setting.fits(size)
                ? Layout.sized(StrideFigures.ruler(setting, size), largest.width(), largest.height())
                : Layout.words(setting.misfit(size), largest.width(), largest.height());
    }
}
