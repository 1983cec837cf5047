package dev.cella.lessons.convolve.explore;

import static dev.cella.kernel.widget.Widgets.interact;

import dev.cella.lessons.convolve.ConvSpec;
import dev.cella.lessons.convolve.figure.StrideFigures;
import dev.cella.lessons.draw.Figure;
import dev.cella.lessons.draw.Layout;

/** An explorer of output sizes: the formula, and the windows that fit. */
public final class OutputSizeExplorer {
    private static final int MAX_STRIDE = 4;
    private static final int MAX_PADDING = 4;
    private static final int MAX_DILATION = 4;

    /** Pixels that the note on pixels in no window takes, which no setting with stride 1 has. */
    private static final int NOTE_OF_UNSEEN = 17;

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

    /** Returns a figure as wide and as high as any; with stride 1 there are the most windows. */
    static Figure largest(int size) {
        Figure largest = StrideFigures.ruler(ConvSpec.conv(1), size);
        for (int padding = 0; padding <= MAX_PADDING; padding++) {
            for (int kernel = 1; kernel <= size + 2 * padding; kernel++) {
                Figure ruler = StrideFigures.ruler(ConvSpec.conv(kernel).padding(padding), size);
                largest = Layout.sized(largest, ruler.width(), ruler.height() + NOTE_OF_UNSEEN);
            }
        }
        return largest;
    }

    /** Draws the windows that fit, below the formula, or says why there are none; as large as {@code largest}. */
    static Figure result(ConvSpec setting, int size, Figure largest) {
        return setting.fits(size)
                ? Layout.sized(StrideFigures.ruler(setting, size), largest.width(), largest.height())
                : Layout.words(setting.misfit(size), largest.width(), largest.height());
    }
}
