package dev.cella.lessons.convolve;

import static dev.cella.lessons.convolve.Padded.pad;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * One filter, slid over all channels of an image at once, with all that can be asked about it.
 *
 * <p>{@code map[y, x] = bias + Σ꜀ Σᵢ Σⱼ image[c, y · stride + i, x · stride + j] · weights[c, i, j]}, {@code [C, H, W] -> [H', W']}: the
 * convolutions of the single channels, added up. However many channels go in, one map comes out. Source: Goodfellow,
 * Bengio, Courville, Deep Learning (2016), section 9.5, equation 9.7.
 *
 * @param filter as deep as the image
 * @param channels the convolution of each channel with its own kernel
 * @param map their sum and the bias, {@code [H', W']}
 */
public record ChannelConvolution(Filter filter, List<Convolution> channels, INDArray map) {

    /**
     * Slides a filter over an image, {@code [C, H, W] -> [H − k + 1, W − k + 1]}.
     *
     * @throws IllegalArgumentException if the filter is not as deep as the image, or larger
     */
    public static ChannelConvolution convolve(INDArray image, Filter filter) {
        return convolve(image, filter, 1, 0);
    }

    /**
     * {@link #convolve(INDArray, Filter)} with a stride, and zeros around each channel.
     *
     * @param stride pixels from one window to the next, at least 1
     * @param padding rows and columns of zeros at each side, at least 0
     * @throws IllegalArgumentException if the filter is not as deep as the image, or larger than it is with its frame
     */
    public static ChannelConvolution convolve(INDArray image, Filter filter, int stride, int padding) {
        requireDepth(image, filter);
        List<Convolution> channels = slide(image, filter, stride, padding);
        return new ChannelConvolution(filter, channels, sum(channels, filter.bias()));
    }

    /** Each channel with its own kernel. */
    static List<Convolution> slide(INDArray image, Filter filter, int stride, int padding) {
        List<Convolution> channels = new ArrayList<>();
        for (int c = 0; c < filter.depth(); c++) {
            Padded channel = pad(image.slice(c), padding);
            channels.add(Convolution.convolve(channel, filter.kernel(c), stride));
        }
        return channels;
    }

    /** The maps of all channels, added place by place, and the bias once. */
    static INDArray sum(List<Convolution> channels, double bias) {
        INDArray sum = channels.get(0).map().add(bias);
        for (int c = 1; c < channels.size(); c++) {
            sum.addi(channels.get(c).map());
        }
        return sum;
    }

    /**
     * One step, worked out again.
     *
     * @param row of the feature map, from 0
     * @param column of the feature map, from 0
     * @throws IllegalArgumentException if the feature map has no such place
     */
    public ChannelWindows place(int row, int column) {
        return ChannelWindows.of(
                channels.stream().map(c -> c.window(row, column)).toList(), filter.bias());
    }

    /** All steps in order, left to right and top to bottom; each is worked out when it is asked for. */
    public List<ChannelWindows> places() {
        int columns = (int) map.size(1);
        return new AbstractList<>() {
            @Override
            public ChannelWindows get(int index) {
                return place(index / columns, index % columns);
            }

            @Override
            public int size() {
                return (int) map.length();
            }
        };
    }

    /** How many places, in words: the trace of a large image is too long to read. */
    @Override
    public String toString() {
        return "%d places: %d channels, %s, %dx%d feature map"
                .formatted(map.length(), channels.size(), filter, map.size(0), map.size(1));
    }

    private static void requireDepth(INDArray image, Filter filter) {
        if (image.rank() != 3) {
            throw new IllegalArgumentException(
                    "an image of shape " + Arrays.toString(image.shape())
                            + " has no channels (must be [C, H, W]); try image.reshape(1, H, W), or images.slice(0) of a batch");
        }
        if (image.size(0) != filter.depth()) {
            throw new IllegalArgumentException(
                    "filter %dx%dx%d does not fit input %dx%dx%d (a filter must be as deep as its input: %d kernels, one for each channel, not %d); try filter(%s)"
                            .formatted(
                                    filter.depth(),
                                    filter.weights().size(1),
                                    filter.weights().size(2),
                                    image.size(0),
                                    image.size(1),
                                    image.size(2),
                                    image.size(0),
                                    filter.depth(),
                                    kernels(image.size(0))));
        }
    }

    /** {@code kernel, kernel, kernel}. */
    private static String kernels(long count) {
        return count > 4
                ? "kernel 1, …, kernel " + count
                : String.join(", ", Collections.nCopies((int) count, "kernel"));
    }
}
