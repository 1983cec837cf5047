package dev.cella.lessons.engine.compiled;

import org.deeplearning4j.nn.conf.ConvolutionMode;

/**
 * How a window slides over maps, in height and width.
 *
 * @param size pixels
 * @param stride pixels from one window to the next
 * @param before zeros before the first pixel
 * @param after zeros after the last pixel
 * @param output windows
 */
record Window(long[] size, long[] stride, long[] before, long[] after, long[] output) {

    /** Returns DL4J's window over maps of {@code [N, C, H, W]}, which must not be dilated. */
    static Window over(long[] maps, int[] size, int[] stride, int[] padding, ConvolutionMode mode) {
        long[] before = new long[2];
        long[] after = new long[2];
        long[] output = new long[2];
        for (int side = 0; side < 2; side++) {
            long pixels = maps[2 + side];
            if (mode == ConvolutionMode.Same) {
                output[side] = (pixels + stride[side] - 1) / stride[side];
                long padded = Math.max(0, (output[side] - 1) * stride[side] + size[side] - pixels);
                before[side] = padded / 2;
            } else {
                before[side] = padding[side];
                output[side] = (pixels + 2L * padding[side] - size[side]) / stride[side] + 1;
            }
            long beyond = (output[side] - 1) * stride[side] + size[side] - pixels - before[side];
            after[side] = Math.max(0, beyond); // below 0, windows leave pixels out
        }
        return new Window(longs(size), longs(stride), before, after, output);
    }

    /** Returns the window whose convolution, run backward, is this transposed convolution of maps. */
    static Window transposed(long[] maps, int[] size, int[] stride, int[] padding, ConvolutionMode mode) {
        long[] output = new long[4];
        for (int side = 0; side < 2; side++) {
            long pixels = maps[2 + side];
            output[2 + side] = mode == ConvolutionMode.Same
                    ? pixels * stride[side]
                    : stride[side] * (pixels - 1) + size[side] - 2L * padding[side];
        }
        return over(output, size, stride, padding, mode);
    }

    /** Returns the shape of what the windows give, with this many channels. */
    long[] shape(long images, long channels) {
        return new long[] {images, channels, output[0], output[1]};
    }

    private static long[] longs(int[] numbers) {
        return new long[] {numbers[0], numbers[1]};
    }
}
