package dev.cella.lessons.region.roi;

import dev.cella.lessons.trace.JavaArrays;
import java.util.Arrays;
import java.util.List;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Feature maps {@code [N, C, H, W]} as one array: the value of image n, channel c and cell i is {@code values[offset(n,
 * c) + i]}.
 *
 * @param like the tensor
 * @param values row by row
 * @param channels C
 * @param height H
 * @param width W
 */
@SuppressWarnings("ArrayRecordComponent") // handed over, never changed
record FeatureBatch(INDArray like, double[] values, int channels, int height, int width) {
    /** @throws IllegalArgumentException if no region of them is read */
    static FeatureBatch of(INDArray features, List<Roi> regions) {
        if (regions.isEmpty()) {
            throw new IllegalArgumentException("0 regions cannot be read from feature maps "
                    + Arrays.toString(features.shape()) + " (must be at least one); leave out images without regions");
        }
        return new FeatureBatch(
                features, JavaArrays.values(features), (int) features.size(1), (int) features.size(2), (int)
                        features.size(3));
    }

    int offset(int image, int channel) {
        return (image * channels + channel) * height * width;
    }

    /**
     * Returns numbers as a tensor of the features' data type.
     *
     * @param numbers at least one: a tensor of ND4J without numbers has no memory to write to
     */
    INDArray tensor(double[] numbers, long... shape) {
        INDArray tensor = Nd4j.createUninitialized(DataType.DOUBLE, shape);
        tensor.data().asNioDouble().put(numbers); // at once: createFromArray stores them one by one
        return tensor.castTo(like.dataType());
    }
}
