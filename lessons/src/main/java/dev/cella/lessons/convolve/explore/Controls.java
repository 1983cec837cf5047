package dev.cella.lessons.convolve.explore;

import static dev.cella.kernel.widget.Widgets.intSlider;

import dev.cella.kernel.widget.Control;
import dev.cella.lessons.convolve.Kernels;
import dev.cella.lessons.explore.touch.TouchControl;
import dev.cella.lessons.trace.JavaArrays;
import java.util.List;
import java.util.Map;
import org.nd4j.linalg.api.ndarray.INDArray;

/** The controls that several explorers of convolution share, with a tooltip that says what they count. */
final class Controls {
    static final int MAX_STRIDE = 4;
    static final int MAX_PADDING = 4;
    static final int MAX_DILATION = 4;

    private static final String KERNEL = "kernel size: weights along a side";
    private static final String STRIDE = "stride: pixels from one window to the next";
    private static final String PADDING = "padding: zeros added at each side";

    private Controls() {}

    static Control<Integer> kernel(int most) {
        return intSlider("kernel", 3, 1, most).set("tooltip", KERNEL);
    }

    static Control<Integer> stride(int most) {
        return intSlider("stride", 1, 1, most).set("tooltip", STRIDE);
    }

    static Control<Integer> padding(int value, int most) {
        return intSlider("padding", value, 0, most).set("tooltip", PADDING);
    }

    /** A slider over the size of a kernel that computes the mean. */
    static TouchControl meanKernel(int most) {
        return TouchControl.slider("kernel", KERNEL, 1, most, 3, size -> weights(Kernels.mean(size)));
    }

    /** Settings that replace the kernel. */
    static Map<String, Object> weights(INDArray kernel) {
        return Map.of(
                "kernel", List.of(kernel.size(0), kernel.size(1)),
                "weights", JavaArrays.values(kernel));
    }

    static TouchControl stride() {
        return TouchControl.slider("stride", STRIDE, 1, MAX_STRIDE, 1, value -> Map.of("stride", value));
    }

    static TouchControl padding(int chosen) {
        return TouchControl.slider(
                "padding",
                PADDING,
                0,
                2 * MAX_PADDING,
                chosen,
                value -> Map.of("padding", List.of(value, value, value, value)));
    }

    static TouchControl dilation() {
        return TouchControl.slider(
                "dilation",
                "dilation: pixels from one weight to the next",
                1,
                MAX_DILATION,
                1,
                value -> Map.of("dilation", value));
    }
}
