package dev.cella.lessons.handmade;

import dev.cella.lessons.normalize.ChannelStatistics;
import java.util.List;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Brings each feature to mean 0 and standard deviation 1, with what was learned from the training images.
 *
 * <p>Each feature is treated like a channel of one pixel: see {@link ChannelStatistics}.
 *
 * @param learned mean and standard deviation of each feature
 */
public record FeatureScale(ChannelStatistics learned) {
    /**
     * Measures a table.
     *
     * @param table of the training images, {@code [N, F]}
     */
    public static FeatureScale featureScale(INDArray table) {
        return new FeatureScale(ChannelStatistics.of(asChannels(table)));
    }

    /**
     * Returns z-scores, {@code [N, F] -> [N, F]}.
     *
     * @throws IllegalArgumentException if the table has another number of features, or a feature is the same in all training images
     */
    public INDArray standardize(INDArray table) {
        return learned.standardize(asChannels(table)).reshape(table.shape());
    }

    /** Returns the mean of each feature in the training images. */
    public List<Double> means() {
        return learned.means();
    }

    private static INDArray asChannels(INDArray table) {
        return table.dup('c').reshape('c', table.size(0), table.size(1), 1, 1);
    }
}
