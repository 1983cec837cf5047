package dev.cella.lessons.normalize;

import dev.cella.lessons.image.GrayScale;
import dev.cella.lessons.image.Intensities;
import dev.cella.lessons.trace.ImageTrace;
import dev.cella.lessons.trace.LazySteps;
import dev.cella.lessons.trace.MapShape;
import dev.cella.lessons.trace.Operation;
import dev.cella.lessons.trace.PointOperation;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * One image, standardized value by value: the trace of a normalization.
 *
 * <p>{@code z[c, y, x] = (image[c, y, x] − μ[c]) / σ[c]}, {@code [C, H, W] -> [C, H, W]}. The statistics are those of each
 * channel, or of the whole set and then the same for every channel.
 *
 * @param input the image, {@code [C, H, W]}
 * @param statistics μ and σ of each channel
 * @param map the z-scores, of the image's shape and type
 */
public record Standardization(INDArray input, ChannelStatistics statistics, INDArray map)
        implements ImageTrace<StandardizedValue> {

    static Standardization of(INDArray image, ChannelStatistics statistics) {
        int channels = statistics.means().size();
        if (image.rank() != 3 || image.size(0) != channels) {
            throw new IllegalArgumentException("these statistics are of " + channels
                    + " channel(s), but the image has shape " + Arrays.toString(image.shape()) + " (must be"
                    + " [" + channels
                    + ", H, W]); try images.slice(0) for the first image of a set");
        }
        statistics.requireSpread();
        INDArray map = image.dup();
        for (StandardizedValue value : values(image, statistics)) {
            map.putScalar(value.channel(), value.row(), value.column(), value.z());
        }
        return new Standardization(image, statistics, map);
    }

    @Override
    public Optional<Operation> operation() {
        return Optional.of(PointOperation.standardize(
                statistics.means().stream().mapToDouble(Double::doubleValue).toArray(),
                statistics.deviations().stream()
                        .mapToDouble(Double::doubleValue)
                        .toArray()));
    }

    /** Returns all values in order, channel by channel and row by row; each is computed on demand. */
    @Override
    public List<StandardizedValue> steps() {
        return values(input, statistics);
    }

    /**
     * Standardizes another image with the same statistics, after giving it the channels and the scale of the first one.
     */
    @Override
    public Standardization again(INDArray other) {
        double white = input.maxNumber().doubleValue() > 1 ? Intensities.LEVELS - 1 : 1;
        return of(GrayScale.withChannels(other, (int) input.size(0)).mul(white), statistics);
    }

    /** Returns the count and the statistics in words. */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%d values standardized; %s",
                map.length(),
                statistics.toString().replace("\n", "; "));
    }

    private static List<StandardizedValue> values(INDArray image, ChannelStatistics statistics) {
        MapShape shape = MapShape.of(image);
        return new LazySteps<>(
                shape.values(), i -> look(image, statistics, shape.channel(i), shape.row(i), shape.column(i)));
    }

    /** Returns the arithmetic in full. */
    static StandardizedValue look(INDArray image, ChannelStatistics statistics, int channel, int row, int column) {
        double x = image.getDouble(channel, row, column);
        double mean = statistics.means().get(channel);
        double deviation = statistics.deviations().get(channel);
        return new StandardizedValue(channel, row, column, x, mean, deviation, (x - mean) / deviation);
    }
}
