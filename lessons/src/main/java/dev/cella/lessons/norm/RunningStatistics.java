package dev.cella.lessons.norm;

import static dev.cella.lessons.trace.ResultType.resultType;

import dev.cella.lessons.trace.JavaArrays;
import java.util.Arrays;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * What batch normalization remembers of the batches it was trained on, to use it in inference: a mean and a variance per
 * channel.
 *
 * <p>After each batch, {@code running = decay · running + (1 − decay) · of this batch}. Training begins with mean 0 and
 * variance 1. Source: Ioffe and Szegedy, Batch Normalization (2015), section 3.1, with a moving average as in DL4J and
 * PyTorch.
 *
 * @param decay how much of the old value stays after a batch, from 0 to 1; 0.9 in DL4J
 * @param means of each channel
 * @param variances of each channel
 */
@SuppressWarnings("ArrayRecordComponent") // handed over, never changed
public record RunningStatistics(double decay, double[] means, double[] variances) {
    /** The decay of DL4J's layer. */
    public static final double DECAY = 0.9;

    /** Begins with mean 0 and variance 1 for each channel. */
    public static RunningStatistics runningStatistics(int channels) {
        double[] ones = new double[channels];
        Arrays.fill(ones, 1);
        return new RunningStatistics(DECAY, new double[channels], ones);
    }

    /**
     * Returns the statistics after one more batch.
     *
     * @param maps what reaches the normalization, {@code [N, C, H, W]}
     * @throws IllegalArgumentException if the maps have another number of channels
     */
    public RunningStatistics after(INDArray maps) {
        GroupStatistics batch = NormalizedMaps.normalize(maps, NormKind.BATCH).statistics();
        requireChannels(batch.means().length);
        return new RunningStatistics(decay, mixed(means, batch.means()), mixed(variances, batch.variances()));
    }

    /**
     * Normalizes as in inference: with what is remembered, not with the statistics of these maps.
     *
     * @param maps {@code [N, C, H, W]}
     * @throws IllegalArgumentException if the maps have another number of channels
     */
    public INDArray normalized(INDArray maps) {
        requireChannels((int) maps.size(1));
        double[] x = JavaArrays.values(maps);
        int pixels = NormalizedMaps.pixels(maps);
        for (int i = 0; i < x.length; i++) {
            int channel = i / pixels % means.length;
            x[i] = (x[i] - means[channel]) / Math.sqrt(variances[channel] + NormSetting.EPSILON);
        }
        return Nd4j.createFromArray(x).castTo(resultType(maps)).reshape(maps.shape());
    }

    private double[] mixed(double[] old, double[] recent) {
        double[] mixed = new double[old.length];
        for (int c = 0; c < old.length; c++) {
            mixed[c] = decay * old[c] + (1 - decay) * recent[c];
        }
        return mixed;
    }

    private void requireChannels(int given) {
        if (given != means.length) {
            throw new IllegalArgumentException("maps of " + given + " channels do not fit running statistics of "
                    + means.length + " (must be equal); try runningStatistics(" + given + ")");
        }
    }
}
