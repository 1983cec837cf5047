package dev.cella.lessons.convolve;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * All sizes of a layer of filters, and what follows from them: the shape of its output, its parameters, its cost.
 *
 * @param channels of the input: how deep each filter is
 * @param filters how many maps come out
 * @param kernelSize pixels along a side of each kernel
 * @param stride pixels from one window to the next
 * @param padding zeros at each side
 */
public record LayerSize(int channels, int filters, int kernelSize, int stride, int padding) {

    /** @throws IllegalArgumentException if the padding is negative, or one of the others not positive */
    public LayerSize {
        if (channels < 1 || filters < 1) {
            throw new IllegalArgumentException(channels + " channels and " + filters
                    + " filters make no layer (each must be >= 1); try 3 channels for color, and 8 filters");
        }
        window(kernelSize, stride, padding);
    }

    /** Weights of all filters: {@code filters · channels · kernelSize²}. */
    public long weights() {
        return (long) filters * channels * kernelSize * kernelSize;
    }

    /** What training has to find: {@code filters · (channels · kernelSize² + 1)}, the 1 being the bias of each filter. */
    public long parameters() {
        return weights() + filters;
    }

    /**
     * The shape of the output, {@code [filters, H', W']} with {@code H' = ⌊(H + 2 · padding − kernelSize) / stride⌋ + 1}.
     *
     * @throws IllegalArgumentException if the kernel does not fit
     */
    public long[] output(int height, int width) {
        ConvolutionSetting window = window(kernelSize, stride, padding);
        return new long[] {filters, window.outputSize(height), window.outputSize(width)};
    }

    /**
     * Products of a pixel and a weight for one image: each number of the output has {@code channels · kernelSize²}.
     *
     * @throws IllegalArgumentException if the kernel does not fit
     */
    public long multiplyAdds(int height, int width) {
        long[] output = output(height, width);
        return weights() * output[1] * output[2];
    }

    /** The parameters with their arithmetic: {@code 8 · (3·5·5 + 1) = 608}. */
    public String count() {
        return String.format(
                Locale.ROOT, "%d · (%d·%d·%d + 1) = %,d", filters, channels, kernelSize, kernelSize, parameters());
    }

    /**
     * Layers as a table, one row each, for an input of this height and width.
     *
     * @throws IllegalArgumentException if a kernel does not fit
     */
    public static Table sizes(int height, int width, LayerSize... layers) {
        return Table.create(
                "layers on " + height + "×" + width + " pixels",
                column("input", layers, l -> l.channels + "×" + height + "×" + width),
                column(
                        "filters",
                        layers,
                        l -> l.filters + " of " + l.channels + "×" + l.kernelSize + "×" + l.kernelSize),
                column("stride", layers, l -> "" + l.stride),
                column("padding", layers, l -> "" + l.padding),
                column("output", layers, l -> shape(l.output(height, width))),
                LongColumn.create("parameters", Stream.of(layers).mapToLong(LayerSize::parameters)),
                LongColumn.create("multiply-adds", Stream.of(layers).mapToLong(l -> l.multiplyAdds(height, width))));
    }

    private static StringColumn column(String name, LayerSize[] layers, Function<LayerSize, String> value) {
        return StringColumn.create(name, Stream.of(layers).map(value));
    }

    private static String shape(long... sides) {
        return String.join("×", Arrays.stream(sides).mapToObj(Long::toString).toList());
    }

    private static ConvolutionSetting window(int kernelSize, int stride, int padding) {
        return new ConvolutionSetting(kernelSize, stride, padding, 1);
    }

    /** {@code 8 filters of 3x5x5, stride 1, padding 2: 608 parameters}. */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%d filters of %dx%dx%d, stride %d, padding %d: %,d parameters",
                filters,
                channels,
                kernelSize,
                kernelSize,
                stride,
                padding,
                parameters());
    }
}
