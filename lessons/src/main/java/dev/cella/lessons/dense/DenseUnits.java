package dev.cella.lessons.dense;

import dev.cella.lessons.trace.JavaArrays;
import java.util.Arrays;
import java.util.Locale;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * A dense layer on a gray image, in plain loops: every unit has a weight for every pixel, and one bias.
 *
 * <p>{@code output[u] = f(Σ weights[u, y, x] · image[y, x] + bias[u])}, {@code [H, W] -> [units]}, where f is ReLU or
 * nothing. Source: Goodfellow, Bengio, Courville, Deep Learning (2016), section 6.1.
 *
 * @param weights {@code [units, H, W]}, so that the weights of a unit can be looked at as an image
 * @param biases one per unit
 * @param hasRelu whether negative sums become 0
 */
@SuppressWarnings("ArrayRecordComponent") // handed over, never changed
public record DenseUnits(INDArray weights, double[] biases, boolean hasRelu) {

    /** @throws IllegalArgumentException if there is not one image of weights and one bias per unit */
    public DenseUnits {
        if (weights.rank() != 3 || weights.size(0) != biases.length) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "weights of shape %s and %d biases do not make a dense layer (must be [units, H, W] and one bias per"
                            + " unit); try weights.reshape(units, height, width)",
                    Arrays.toString(weights.shape()),
                    biases.length));
        }
    }

    /**
     * Makes a layer without an activation function.
     *
     * @param weights {@code [units, H, W]}
     * @param biases one per unit
     */
    public static DenseUnits denseUnits(INDArray weights, double... biases) {
        return new DenseUnits(weights, biases, false);
    }

    /** Returns the same layer, followed by ReLU. */
    public DenseUnits relu() {
        return new DenseUnits(weights, biases, true);
    }

    /** Adds up a row of pixels, each times its weight, and the bias. */
    static double sum(double[] pixels, double[] weights, double bias) {
        double sum = bias;
        for (int i = 0; i < pixels.length; i++) {
            sum += weights[i] * pixels[i];
        }
        return sum;
    }

    /**
     * Computes the outputs for an image, and remembers how.
     *
     * @param image {@code [H, W]} or {@code [1, H, W]}
     * @throws IllegalArgumentException if the image has another size than the weights of a unit
     */
    public DenseTrace of(INDArray image) {
        INDArray plane = image.rank() == 3 && image.size(0) == 1 ? image.slice(0) : image;
        if (plane.rank() != 2 || plane.size(0) != weights.size(1) || plane.size(1) != weights.size(2)) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "an image of shape %s does not fit units with %d × %d weights (must have one pixel per weight); try"
                            + " an image of %d × %d",
                    Arrays.toString(image.shape()),
                    weights.size(1),
                    weights.size(2),
                    weights.size(1),
                    weights.size(2)));
        }
        double[] pixels = JavaArrays.values(plane);
        double[] outputs = new double[biases.length];
        for (int unit = 0; unit < outputs.length; unit++) {
            outputs[unit] = function(sum(pixels, weightsOf(unit), biases[unit]));
        }
        INDArray map = Nd4j.createFromArray(outputs).castTo(image.dataType()).reshape(outputs.length, 1, 1);
        return new DenseTrace(plane, this, map);
    }

    /** Applies what follows the sum. */
    double function(double sum) {
        return hasRelu ? Math.max(sum, 0) : sum;
    }

    /** Returns the weights of a unit, pixel by pixel. */
    double[] weightsOf(int unit) {
        return JavaArrays.values(weights.slice(unit));
    }

    /** Returns how many numbers the layer learns: weights and biases. */
    public long parameters() {
        return weights.length() + biases.length;
    }
}
