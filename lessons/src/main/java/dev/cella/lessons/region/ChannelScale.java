package dev.cella.lessons.region;

import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Standardizes each channel with the mean and the standard deviation of the first images that a detector trains on.
 * Until then, it only subtracts 0.5.
 */
final class ChannelScale {
    private static final double LEAST_DEVIATION = 0.01;

    private final DataType type;
    private INDArray mean;
    private INDArray deviation;

    ChannelScale(DataType type) {
        this.type = type;
    }

    /**
     * Measures images, the first time only.
     *
     * @param images {@code [N, C, H, W]}
     * @return the images, standardized
     */
    INDArray fit(INDArray images) {
        if (mean == null) {
            INDArray values = images.castTo(type);
            mean = values.mean(0, 2, 3);
            deviation =
                    Nd4j.math().max(values.std(false, 0, 2, 3), Nd4j.valueArrayOf(mean.shape(), LEAST_DEVIATION, type));
        }
        return apply(images);
    }

    /** Standardizes images, {@code [N, C, H, W]}. */
    INDArray apply(INDArray images) {
        INDArray values = images.castTo(type);
        if (mean == null) {
            return values.sub(0.5);
        }
        long[] each = {1, mean.length(), 1, 1};
        return values.sub(mean.reshape(each)).divi(deviation.reshape(each));
    }
}
