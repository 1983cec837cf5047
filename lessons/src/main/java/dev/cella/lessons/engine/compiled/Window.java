package dev.cella.lessons.engine.compiled;

import org.deeplearning4j.nn.conf.ConvolutionMode;

/**
 * How a window slides over maps.
 *
 * @param height from top to bottom
 * @param width from left to right
 */
record Window(Side height, Side width) {

    /**
     * One direction.
     *
     * @param size pixels of the window
     * @param stride pixels from one window to the next
     * @param before zeros before the first pixel
     * @param after zeros after the last pixel
     * @param output windows
     */
    record Side(long size, long stride, long before, long after, long output) {
        static Side over(long pixels, long size, long stride, long padding, ConvolutionMode mode) {
            long before = padding;
            long output = (pixels + 2 * padding - size) / stride + 1;
            if (mode == ConvolutionMode.Same) {
                output = (pixels + stride - 1) / stride;
                before = Math.max(0, (output - 1) * stride + size - pixels) / 2;
            }
            long beyond = (output - 1) * stride + size - pixels - before;
            return new Side(size, stride, before, Math.max(0, beyond), output); // below 0, pixels are left out
        }
    }

    /** Returns DL4J's window over maps {@code [N, C, H, W]}, which must not be dilated. */
    static Window over(long[] maps, int[] size, int[] stride, int[] padding, ConvolutionMode mode) {
        return new Window(
                Side.over(maps[2], size[0], stride[0], padding[0], mode),
                Side.over(maps[3], size[1], stride[1], padding[1], mode));
    }

    /** Returns the shape of what the windows give, with this many channels. */
    long[] shape(long images, long channels) {
        return new long[] {images, channels, height.output(), width.output()};
    }

    long[] size() {
        return new long[] {height.size(), width.size()};
    }

    long[] stride() {
        return new long[] {height.stride(), width.stride()};
    }

    long[] before() {
        return new long[] {height.before(), width.before()};
    }

    long[] after() {
        return new long[] {height.after(), width.after()};
    }
}
