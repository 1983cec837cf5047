package dev.cella.lessons.convolve.explore;

import static dev.cella.kernel.widget.Widgets.intSlider;

import dev.cella.kernel.widget.Control;

/** The controls that several explorers of convolution share, with a tooltip that says what they count. */
final class Controls {
    private Controls() {}

    static Control<Integer> kernel(int most) {
        return intSlider("kernel", 3, 1, most).set("tooltip", "kernel size: weights along a side");
    }

    static Control<Integer> stride(int most) {
        return intSlider("stride", 1, 1, most).set("tooltip", "stride: pixels from one window to the next");
    }

    static Control<Integer> padding(int value, int most) {
        return intSlider("padding", value, 0, most).set("tooltip", "padding: zeros added at each side");
    }

    static Control<Integer> dilation(int most) {
        return intSlider("dilation", 1, 1, most).set("tooltip", "dilation: pixels from one weight to the next");
    }
}
