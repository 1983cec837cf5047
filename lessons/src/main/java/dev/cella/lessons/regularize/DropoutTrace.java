package dev.cella.lessons.regularize;

import dev.cella.lessons.image.GrayScale;
import dev.cella.lessons.trace.ImageTrace;
import dev.cella.lessons.trace.JavaArrays;
import dev.cella.lessons.trace.LazySteps;
import dev.cella.lessons.trace.MapShape;
import dev.cella.lessons.trace.Operation;
import dev.cella.lessons.trace.PointOperation;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Dropout value by value: the trace of a mask.
 *
 * <p>{@code map[c, y, x] = input[c, y, x] · mask[c, y, x] / (1 − rate)}, of the same shape.
 *
 * @param input {@code [H, W]} or {@code [C, H, W]}
 * @param setting rate and seed
 * @param mask ones where a value is kept and zeros where it is dropped
 * @param map what is left, scaled
 */
public record DropoutTrace(INDArray input, DropoutSetting setting, INDArray mask, INDArray map)
        implements ImageTrace<MaskedValue> {

    @Override
    public Optional<Operation> operation() {
        return Optional.of(PointOperation.mask(JavaArrays.values(mask.div(1 - setting.rate()))));
    }

    /** Returns all values in order, channel by channel and row by row; each is computed on demand. */
    @Override
    public List<MaskedValue> steps() {
        MapShape shape = MapShape.of(map);
        double[] values = JavaArrays.values(input);
        double[] kept = JavaArrays.values(mask);
        double keptShare = 1 - setting.rate();
        return new LazySteps<>(shape.values(), index -> {
            double value = values[index];
            boolean isKept = kept[index] == 1;
            double result = isKept ? value / keptShare : 0;
            return new MaskedValue(
                    shape.channel(index), shape.row(index), shape.column(index), value, isKept, keptShare, result);
        });
    }

    /**
     * Runs the backward pass: a kept value gets its gradient times {@code 1 / (1 − rate)}, a dropped one gets 0.
     *
     * @param gradients of the map, of its shape
     * @return gradients of the input, of the same shape
     * @throws IllegalArgumentException if there is not one gradient for each number of the map
     */
    public INDArray backward(INDArray gradients) {
        if (!Arrays.equals(gradients.shape(), map.shape())) {
            throw new IllegalArgumentException("gradients of shape " + Arrays.toString(gradients.shape())
                    + " do not fit a map of shape " + Arrays.toString(map.shape())
                    + " (must be equal); try Nd4j.onesLike(trace.map())");
        }
        return setting.masked(gradients, mask);
    }

    /** Drops values of another image with the same rate and seed, after giving it the channels of the first one. */
    @Override
    public DropoutTrace again(INDArray other) {
        return setting.trace(GrayScale.withChannels(other, MapShape.of(input).channels()));
    }

    /** Returns the counts in words: {@code 784 values, 391 kept at rate 0.5}. */
    @Override
    public String toString() {
        return map.length() + " values, " + mask.sumNumber().longValue() + " kept at rate " + setting.rate();
    }
}
