package dev.cella.lessons.norm;

import static dev.cella.lessons.trace.ResultType.resultType;

import dev.cella.lessons.trace.GroupOperation;
import dev.cella.lessons.trace.JavaArrays;
import dev.cella.lessons.trace.LazySteps;
import dev.cella.lessons.trace.Operation;
import dev.cella.lessons.trace.Trace;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * A batch of maps, normalized value by value: the trace of a normalization inside a net.
 *
 * <p>{@code y = γ (x − μ) / √(σ² + ε) + β}, {@code [N, C, H, W] -> [N, C, H, W]}. The mean μ and the variance σ² are those
 * of the values in the same group, see {@link NormSetting#group}; the scale γ and the shift β are learned, one of each per
 * channel. Source: Wu and He, Group Normalization (2018), equations 1, 2 and 6.
 *
 * @param input {@code [N, C, H, W]}
 * @param setting who shares a mean
 * @param scale γ of each channel
 * @param shift β of each channel
 * @param statistics μ and σ² of each group
 * @param map the normalized values, of the input's shape and type
 */
@SuppressWarnings("ArrayRecordComponent") // handed over, never changed
public record NormalizedMaps(
        INDArray input, NormSetting setting, double[] scale, double[] shift, GroupStatistics statistics, INDArray map)
        implements Trace<NormalizedValue> {

    /**
     * Normalizes with the scale 1 and the shift 0, with which training begins.
     *
     * @param maps {@code [N, C, H, W]}
     * @param kind BATCH, LAYER or INSTANCE
     * @throws IllegalArgumentException if this is not a batch of maps
     */
    public static NormalizedMaps normalize(INDArray maps, NormKind kind) {
        if (kind == NormKind.GROUP) {
            throw new IllegalArgumentException("group normalization needs a number of groups (a divisor of the"
                    + " channels); try normalize(maps, GROUP, 2)");
        }
        return normalize(maps, kind, 1);
    }

    /**
     * Normalizes as {@link #normalize(INDArray, NormKind)} does, with the channels of each image in groups.
     *
     * @param channelGroups G, a divisor of C
     * @throws IllegalArgumentException if this is not a batch of maps, or G does not divide its channels
     */
    public static NormalizedMaps normalize(INDArray maps, NormKind kind, int channelGroups) {
        NormSetting setting = NormSetting.of(maps, kind, channelGroups);
        double[] ones = new double[setting.channels()];
        Arrays.fill(ones, 1);
        return of(maps, setting, ones, new double[setting.channels()]);
    }

    /** Repeats the normalization with another scale and shift, one of each per channel. */
    public NormalizedMaps with(double[] otherScale, double[] otherShift) {
        requireOnePerChannel(otherScale, "scales");
        requireOnePerChannel(otherShift, "shifts");
        return of(input, setting, otherScale, otherShift);
    }

    private static NormalizedMaps of(INDArray maps, NormSetting setting, double[] scale, double[] shift) {
        double[] x = JavaArrays.values(maps);
        int[] group = setting.ofEachValue(pixels(maps));
        GroupStatistics statistics = GroupStatistics.of(x, group, setting.groups());
        double[] y = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            int channel = i / pixels(maps) % setting.channels();
            y[i] = scale[channel] * standardized(x[i], group[i], statistics) + shift[channel];
        }
        INDArray map = Nd4j.createFromArray(y).castTo(resultType(maps)).reshape(maps.shape());
        return new NormalizedMaps(maps, setting, scale, shift, statistics, map);
    }

    private static double standardized(double x, int group, GroupStatistics statistics) {
        return (x - statistics.means()[group]) / statistics.deviation(group);
    }

    /**
     * Runs the backward pass: {@code ∂L/∂β = Σ g} and {@code ∂L/∂γ = Σ g x̂} over the values of each channel, and with
     * {@code h = γ g} and means over the values of each group: {@code ∂L/∂x = (h − mean(h) − x̂ mean(h x̂)) / √(σ² + ε)}.
     *
     * @param gradients ∂L/∂y, of the shape of the map
     * @throws IllegalArgumentException if there is not one gradient for each value
     */
    public NormGradients backward(INDArray gradients) {
        if (!Arrays.equals(gradients.shape(), map.shape())) {
            throw new IllegalArgumentException("gradients of shape " + Arrays.toString(gradients.shape())
                    + " do not fit normalized maps of shape " + Arrays.toString(map.shape())
                    + " (must be equal); try Nd4j.onesLike(trace.map())");
        }
        return NormGradients.of(this, JavaArrays.values(gradients));
    }

    /** Returns how many values share the mean of the first one; in all four kinds every group has as many. */
    public int groupSize() {
        return statistics.counts()[0];
    }

    /** Returns all values in order, image by image, channel by channel and row by row; each is computed on demand. */
    @Override
    public List<NormalizedValue> steps() {
        double[] x = JavaArrays.values(input);
        return new LazySteps<>(x.length, i -> look(x[i], i));
    }

    /**
     * Returns the step of one value.
     *
     * @param position image, channel, row and column, from 0
     */
    @Override
    public NormalizedValue step(int... position) {
        if (position.length != 4) {
            throw new IllegalArgumentException("there is no value at " + Arrays.toString(position)
                    + " (must be image, channel, row, column); try step(0, 0, 0, 0)");
        }
        int index = 0;
        for (int axis = 0; axis < position.length; axis++) {
            index = index * (int) input.size(axis) + Objects.checkIndex(position[axis], (int) input.size(axis));
        }
        return steps().get(index);
    }

    private NormalizedValue look(double x, int index) {
        int plane = index / pixels(input);
        int channel = plane % setting.channels();
        int image = plane / setting.channels();
        int group = setting.group(image, channel);
        int inPlane = index % pixels(input);
        int width = (int) input.size(3);
        double y = scale[channel] * standardized(x, group, statistics) + shift[channel];
        return new NormalizedValue(
                image,
                channel,
                inPlane / width,
                inPlane % width,
                x,
                statistics.means()[group],
                statistics.deviation(group),
                y);
    }

    @Override
    public Optional<Operation> operation() {
        return Optional.of(new GroupOperation(setting.ofEachValue(pixels(input)), NormSetting.EPSILON, scale, shift));
    }

    /** Returns the pixels of a plane: H · W. */
    static int pixels(INDArray maps) {
        return (int) (maps.size(2) * maps.size(3));
    }

    private void requireOnePerChannel(double[] given, String what) {
        if (given.length != setting.channels()) {
            throw new IllegalArgumentException(given.length + " " + what + " do not fit " + setting.channels()
                    + " channels (must be one per channel); try new double[" + setting.channels() + "]");
        }
    }

    /** Returns the counts in words: {@code batch norm: 4 means, each of 18 values}. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%s: %,d means, each of %,d values", setting, setting.groups(), groupSize());
    }
}
