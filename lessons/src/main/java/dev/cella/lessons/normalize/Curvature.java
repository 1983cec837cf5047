package dev.cella.lessons.normalize;

import java.util.Arrays;
import java.util.Locale;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.eigen.Eigen;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;

/**
 * Measures how the loss curves when the weights of a first layer change: the shape of the valley that gradient descent
 * walks in.
 *
 * <p>A neuron of a dense first layer computes w · x + b from the D = C · H · W pixels x of an image. For one such
 * neuron with squared error, the second derivatives of the loss are H = mean over the images of (x, 1)(x, 1)ᵀ: they
 * depend only on the pixels, not on weights or labels. Each eigenvalue of H is the steepness of the valley in the
 * direction of its eigenvector. The largest one limits the step size; in every other direction, that step is too short
 * by the ratio of the two. In a deeper network H is one factor of the first layer's curvature. Source: LeCun, Bottou,
 * Orr, Müller, "Efficient BackProp" (1998), sections 4.3 and 5.
 *
 * @param steepest largest eigenvalue of H
 * @param next second largest eigenvalue of H
 * @param direction eigenvector of the largest, without the bias, as an image {@code [C, H, W]} of weights; with the
 *     sign that makes its sum positive
 */
public record Curvature(double steepest, double next, INDArray direction) {

    /**
     * Measures the valley for a set of images.
     *
     * @param images {@code [N, C, H, W]}
     * @throws IllegalArgumentException unless the images have four axes
     */
    public static Curvature of(INDArray images) {
        if (images.rank() != 4) {
            throw new IllegalArgumentException("curvature needs a set of images [N, C, H, W], but this has shape "
                    + Arrays.toString(images.shape()) + "; use all training images, not one");
        }
        long[] shape = images.shape();
        long count = images.length() / shape[0]; // D
        INDArray pixels = images.castTo(DataType.DOUBLE).reshape('c', shape[0], count);
        INDArray inputs = Nd4j.hstack(pixels, Nd4j.ones(DataType.DOUBLE, shape[0], 1)); // [N, D + 1]
        INDArray vectors = inputs.transpose().mmul(inputs).div(shape[0]); // H, [D + 1, D + 1]
        INDArray values =
                Eigen.symmetricGeneralizedEigenvalues(vectors, true); // overwrites H with the eigenvectors, as columns
        int first = values.argMax(0).getInt(0);
        double steepest = values.getDouble(first);
        values.putScalar(first, Double.NEGATIVE_INFINITY);
        double next = values.maxNumber().doubleValue();
        INDArray direction = vectors.getColumn(first)
                .get(NDArrayIndex.interval(0, count))
                .dup()
                .reshape('c', shape[1], shape[2], shape[3]);
        return new Curvature(steepest, next, direction.sumNumber().doubleValue() < 0 ? direction.neg() : direction);
    }

    /** Returns how many times steeper the steepest direction is than the next; 1 is round. */
    public double ratio() {
        return steepest / next;
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "steepest %,.1f, next %,.1f, ratio %.1f", steepest, next, ratio());
    }
}
