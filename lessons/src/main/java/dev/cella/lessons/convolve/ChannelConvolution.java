package dev.cella.lessons.convolve;

import static dev.cella.lessons.convolve.Padded.pad;
import static dev.cella.lessons.image.GrayScale.withChannels;

import dev.cella.lessons.trace.ImageTrace;
import dev.cella.lessons.trace.LazySteps;
import dev.cella.lessons.trace.Operation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * One filter slid over all channels of an image at once, with every step: the trace of a convolution over channels.
 *
 * <p>{@code map[y, x] = bias + Σ꜀ Σᵢ Σⱼ image[c, y · stride + i, x · stride + j] · weights[c, i, j]}, {@code [C, H, W]
 * -> [H', W']}: the convolutions of the channels, added up. However many channels go in, one map comes out. Source:
 * Goodfellow, Bengio, Courville, Deep Learning (2016), section 9.5, equation 9.7.
 *
 * @param filter as deep as the image
 * @param channels the convolution of each channel with its own kernel
 * @param map their sum and the bias, {@code [H', W']}
 */
public record ChannelConvolution(Filter filter, List<Convolution> channels, INDArray map)
        implements ImageTrace<ChannelWindows> {

    /**
     * Slides a filter over an image, {@code [C, H, W] -> [H', W']}.
     *
     * @throws IllegalArgumentException if the filter is not as deep as the image, or larger than it is with its border
     */
    static ChannelConvolution of(INDArray image, Filter filter, int stride, int padding) {
        requireDepth(image, filter);
        List<Convolution> channels = slide(image, filter, stride, padding);
        return new ChannelConvolution(filter, channels, sum(channels, filter.bias()));
    }

    /** Convolves each channel with its own kernel. */
    static List<Convolution> slide(INDArray image, Filter filter, int stride, int padding) {
        List<Convolution> channels = new ArrayList<>();
        for (int c = 0; c < filter.depth(); c++) {
            Padded channel = pad(image.slice(c), padding);
            channels.add(Convolution.convolve(channel, filter.kernel(c), stride));
        }
        return channels;
    }

    /** Adds the maps of all channels position by position, and the bias once. */
    static INDArray sum(List<Convolution> channels, double bias) {
        INDArray sum = channels.get(0).map().add(bias);
        for (int c = 1; c < channels.size(); c++) {
            sum.addi(channels.get(c).map());
        }
        return sum;
    }

    /** Returns the image without its border, {@code [C, H, W]}. */
    @Override
    public INDArray input() {
        return Nd4j.stack(0, channels.stream().map(Convolution::input).toArray(INDArray[]::new));
    }

    @Override
    public Optional<Operation> operation() {
        INDArray weights = filter.weights();
        Convolution first = channels.get(0);
        return Optional.of(Convolution.window(
                weights.reshape(1, weights.size(0), weights.size(1), weights.size(2)),
                first.stride(),
                first.padded(),
                new double[] {filter.bias()}));
    }

    /** Returns all steps in order, left to right and top to bottom; each is computed on demand. */
    @Override
    public List<ChannelWindows> steps() {
        List<List<Window>> windows = channels.stream().map(Convolution::steps).toList();
        return new LazySteps<>(
                (int) map.length(),
                index -> ChannelWindows.of(
                        windows.stream().map(channel -> channel.get(index)).toList(), filter.bias()));
    }

    /** Slides the filter over another image; if the number of channels differs, each channel gets the image in gray. */
    @Override
    public ChannelConvolution again(INDArray other) {
        Convolution first = channels.get(0);
        return of(
                withChannels(other, channels.size()),
                filter,
                first.stride(),
                first.padded().top());
    }

    /** Returns the counts and sizes in words, because the full trace of a large image is too long to read. */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%d windows on each of %d channels: %s, %dx%d feature map",
                map.length(),
                channels.size(),
                filter,
                map.size(0),
                map.size(1));
    }

    private static void requireDepth(INDArray image, Filter filter) {
        if (image.rank() != 3) {
            throw new IllegalArgumentException("an image of shape " + Arrays.toString(image.shape())
                    + " has no channels (must be [C, H, W]); try image.reshape(1, H, W), or images.slice(0)"
                    + " for the first image of a batch");
        }
        if (image.size(0) != filter.depth()) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "filter %dx%dx%d does not fit input %dx%dx%d (a filter must be as deep as its input: %d kernels,"
                            + " one for each channel, not %d); try filter(%s)",
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

    /** Returns {@code kernel, kernel, kernel}. */
    private static String kernels(long count) {
        return count > 4
                ? "kernel 1, …, kernel " + count
                : String.join(", ", Collections.nCopies((int) count, "kernel"));
    }
}
