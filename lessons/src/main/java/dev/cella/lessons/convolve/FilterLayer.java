package dev.cella.lessons.convolve;

import java.util.List;
import java.util.Locale;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Several filters over the same input: a layer. Each filter sees all channels and gives one map. The maps are the
 * channels of the next layer's input.
 *
 * @param filters at least one, all of the same shape
 * @param stride pixels from one window to the next
 * @param padding rows and columns of zeros at each side
 */
public record FilterLayer(List<Filter> filters, int stride, int padding) {

    /** @throws IllegalArgumentException if there is no filter, or their shapes differ */
    public FilterLayer {
        filters = List.copyOf(filters);
        if (filters.isEmpty()) {
            throw new IllegalArgumentException("a layer of 0 filters gives no map (must be >= 1); try layer(filter)");
        }
        for (Filter filter : filters) {
            if (!filter.weights().equalShapes(filters.get(0).weights())) {
                throw new IllegalArgumentException("a " + filters.get(0) + " and a " + filter
                        + " do not make a layer (all its filters must have the same shape); put them into separate"
                        + " layers");
            }
        }
    }

    /** Creates a layer with stride 1 and no padding. */
    public static FilterLayer layer(Filter... filters) {
        return new FilterLayer(List.of(filters), 1, 0);
    }

    /** Returns the same filters with another stride. */
    public FilterLayer withStride(int other) {
        return new FilterLayer(filters, other, padding);
    }

    /** Returns the same filters with another padding. */
    public FilterLayer withPadding(int other) {
        return new FilterLayer(filters, stride, other);
    }

    /**
     * Computes one map per filter, {@code [C, H, W] -> [F, H', W']}.
     *
     * @throws IllegalArgumentException if the filters do not fit the image
     */
    public INDArray maps(INDArray image) {
        INDArray[] maps = new INDArray[filters.size()];
        for (int f = 0; f < maps.length; f++) {
            maps[f] =
                    Convolution.convolve(image, filters.get(f), stride, padding).map();
        }
        return Nd4j.stack(0, maps);
    }

    /** Returns all weights in the order of DL4J and PyTorch, {@code [F, C, k, k]}. */
    public INDArray weights() {
        return Nd4j.stack(0, filters.stream().map(Filter::weights).toArray(INDArray[]::new));
    }

    /** Returns one bias per filter, {@code [F]}. */
    public INDArray biases() {
        return Nd4j.createFromArray(filters.stream().mapToDouble(Filter::bias).toArray());
    }

    /** Returns this layer as a word of a net: {@code conv(8, 3).stride(2)}. */
    public ConvSpec spec() {
        int kernelSize = (int) filters.get(0).weights().size(1);
        return ConvSpec.conv(filters.size(), kernelSize).stride(stride).padding(padding);
    }

    /** Returns how many channels its input has. */
    public int channels() {
        return filters.get(0).depth();
    }

    /** Returns the number of parameters: weights and biases. */
    public long parameters() {
        return spec().parameters(channels());
    }

    /**
     * Returns the single filter that does what this layer and a 1×1 filter after it do: their kernels and biases, mixed
     * by its weights.
     *
     * @param mix as deep as this layer has filters, {@code [F, 1, 1]}
     * @throws IllegalArgumentException if it is not such a filter
     */
    public Filter mixedBy(Filter mix) {
        if (mix.depth() != filters.size() || mix.weights().length() != filters.size()) {
            throw new IllegalArgumentException("a " + mix + " does not mix " + filters.size()
                    + " maps (must be 1x1 and as deep as there are maps); try oneByOne with " + filters.size()
                    + " weights");
        }
        INDArray weights = filters.get(0).weights().mul(0);
        double bias = mix.bias();
        for (int f = 0; f < filters.size(); f++) {
            double share = mix.weights().getDouble(f, 0, 0);
            weights.addi(filters.get(f).weights().mul(share));
            bias += share * filters.get(f).bias();
        }
        return new Filter(weights, bias);
    }

    /** Returns {@code 8 filters 3x5x5, stride 1, padding 2}. */
    @Override
    public String toString() {
        int kernelSize = spec().kernelSize();
        return String.format(
                Locale.ROOT,
                "%d filters %dx%dx%d, stride %d, padding %d",
                filters.size(),
                channels(),
                kernelSize,
                kernelSize,
                stride,
                padding);
    }
}
