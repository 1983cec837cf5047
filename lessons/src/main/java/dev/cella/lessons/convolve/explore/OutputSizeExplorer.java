package dev.cella.lessons.convolve.explore;

import dev.cella.kernel.display.Display;
import dev.cella.lessons.convolve.ConvSpec;
import dev.cella.lessons.convolve.Convolution;
import dev.cella.lessons.convolve.figure.StrideFigures;
import dev.cella.lessons.explore.touch.Touch;
import dev.cella.lessons.explore.touch.TouchControl;
import dev.cella.lessons.explore.touch.TouchView;
import java.util.List;
import java.util.Map;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** An explorer of output sizes: the formula, and the windows that fit. The page answers by itself. */
public final class OutputSizeExplorer {
    private static final int KERNEL = 3;

    private OutputSizeExplorer() {}

    /**
     * Shows the output size of a convolution as a formula with a row of pixels and all windows below it, with all that it
     * depends on to move. The pixels hold their own indices, and the kernel adds them up.
     *
     * @param size pixels in the row, at least 3
     * @throws IllegalArgumentException if the row is shorter
     */
    public static void exploreOutputSize(int size) {
        Display.display(view(size));
    }

    static Touch view(int size) {
        INDArray row = Nd4j.arange(size).castTo(DataType.DOUBLE).reshape(1, size);
        Convolution trace = Convolution.convolve(row, Nd4j.ones(DataType.DOUBLE, 1, KERNEL));
        TouchControl kernel = TouchControl.slider(
                "kernel",
                "kernel size: weights in a row",
                1,
                size + 2 * Controls.MAX_PADDING,
                KERNEL,
                width -> Controls.weights(Nd4j.ones(DataType.DOUBLE, 1, width)));
        TouchControl padding = TouchControl.slider(
                "padding",
                "padding: zeros added at each end",
                0,
                Controls.MAX_PADDING,
                0,
                value -> Map.of("padding", List.of(0, value, 0, value)));
        return TouchView.of(
                TouchView.data(trace)
                        .with(kernel, Controls.stride(), padding, Controls.dilation())
                        .withRuler(),
                StrideFigures.ruler(ConvSpec.conv(KERNEL), size));
    }
}
