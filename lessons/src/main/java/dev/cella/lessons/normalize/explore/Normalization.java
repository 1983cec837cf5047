package dev.cella.lessons.normalize.explore;

import dev.cella.lessons.normalize.ChannelStatistics;
import dev.cella.lessons.normalize.Scaling;
import org.nd4j.linalg.api.ndarray.INDArray;

/** The ways of room {@code normalize} to bring a set of images to another scale. */
public enum Normalization {
    /** {@link Scaling#divideBy255}. */
    DIVIDE_BY_255("x / 255"),
    /** {@link Scaling#minMax} over the whole set. */
    MIN_MAX("(x − min) / (max − min)"),
    /** {@link ChannelStatistics#center} with the means of the set itself. */
    CENTER("x − mean"),
    /** {@link ChannelStatistics#standardize} with the means and deviations of the set itself. */
    STANDARDIZE("(x − mean) / deviation");

    private final String formula;

    Normalization(String formula) {
        this.formula = formula;
    }

    /**
     * Images on the new scale, {@code [N, C, H, W] -> [N, C, H, W]}.
     *
     * @throws IllegalArgumentException if the images have another shape, or all their pixels the same value where this
     *     divides by their spread
     */
    public INDArray apply(INDArray images) {
        return switch (this) {
            case DIVIDE_BY_255 -> Scaling.divideBy255(images);
            case MIN_MAX -> Scaling.minMax(images);
            case CENTER -> ChannelStatistics.of(images).center(images);
            case STANDARDIZE -> ChannelStatistics.of(images).standardize(images);
        };
    }

    /** Returns the formula. */
    @Override
    public String toString() {
        return formula;
    }
}
