package dev.cella.lessons.engine.compiled.operation;

import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.layers.Convolution1DLayer;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.Subsampling1DLayer;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;

/**
 * How a window slides over maps.
 *
 * @param height from top to bottom
 * @param width from left to right
 */
public record Window(Side height, Side width) {

    /**
     * One direction.
     *
     * @param size pixels of the window
     * @param stride pixels from one window to the next
     * @param before zeros before the first pixel
     * @param after zeros after the last pixel
     * @param output windows
     */
    public record Side(long size, long stride, long before, long after, long output) {
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

    /** Returns the window of a convolution over maps {@code [N, C, H, W]}; it must not be dilated. */
    public static Window of(ConvolutionLayer layer, long[] maps) {
        int[] size = layer.getKernelSize();
        int[] padding = layer.getPadding();
        return layer instanceof Convolution1DLayer
                ? inRow(maps, size, layer.getStride(), padding, layer.getConvolutionMode())
                : over(maps, size, layer.getStride(), padding, layer.getConvolutionMode());
    }

    /** Returns the window of a pooling over maps {@code [N, C, H, W]}; it must not be dilated. */
    public static Window of(SubsamplingLayer layer, long[] maps) {
        int[] size = layer.getKernelSize();
        int[] padding = layer.getPadding();
        return layer instanceof Subsampling1DLayer
                ? inRow(maps, size, layer.getStride(), padding, layer.getConvolutionMode())
                : over(maps, size, layer.getStride(), padding, layer.getConvolutionMode());
    }

    /** Returns a window over sequences, which are maps of one row here. */
    private static Window inRow(long[] maps, int[] size, int[] stride, int[] padding, ConvolutionMode mode) {
        return over(maps, new int[] {1, size[0]}, new int[] {1, stride[0]}, new int[] {0, padding[0]}, mode);
    }

    /** Returns a window that covers maps {@code [N, C, H, W]} whole. */
    public static Window whole(long[] maps) {
        int[] all = {(int) maps[2], (int) maps[3]};
        return over(maps, all, all, new int[2], ConvolutionMode.Truncate);
    }

    private static Window over(long[] maps, int[] size, int[] stride, int[] padding, ConvolutionMode mode) {
        return new Window(
                Side.over(maps[2], size[0], stride[0], padding[0], mode),
                Side.over(maps[3], size[1], stride[1], padding[1], mode));
    }

    /** Returns the shape of what the windows give, with this many channels. */
    public long[] shape(long images, long channels) {
        return new long[] {images, channels, height.output(), width.output()};
    }

    public long[] size() {
        return new long[] {height.size(), width.size()};
    }

    public long[] stride() {
        return new long[] {height.stride(), width.stride()};
    }

    public long[] before() {
        return new long[] {height.before(), width.before()};
    }

    public long[] after() {
        return new long[] {height.after(), width.after()};
    }
}
