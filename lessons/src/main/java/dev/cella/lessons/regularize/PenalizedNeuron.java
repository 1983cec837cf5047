package dev.cella.lessons.regularize;

import dev.cella.lessons.trace.JavaArrays;
import java.util.Arrays;
import java.util.Locale;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * A single neuron that tells two classes apart, trained with a penalty: logistic regression in plain loops.
 *
 * <p>{@code probability = 1 / (1 + exp(−(w · x + b)))}. Each step moves against the gradient of the mean cross-entropy of all images;
 * then the penalty shrinks the weights. It has one weight per pixel, so its weights can be looked at as an image.
 *
 * @param weights one per pixel, {@code [H, W]}
 * @param bias added to the sum
 * @param loss the mean cross-entropy on the training images, without the penalty, in nats
 */
public record PenalizedNeuron(INDArray weights, double bias, double loss) {
    private static final double LEARNING_RATE = 0.05;

    /**
     * Trains a neuron that starts with weights of 0.
     *
     * @param images {@code [N, 1, H, W]}
     * @param labels one per image, 0 or 1
     * @param steps of gradient descent, each over all images
     * @throws IllegalArgumentException if the numbers of images and labels differ, or a label is neither 0 nor 1
     */
    public static PenalizedNeuron train(INDArray images, int[] labels, Penalty penalty, PenaltyStep kind, int steps) {
        double[][] x = rows(images);
        requireLabels(x.length, labels);
        double[] w = new double[x[0].length];
        double b = 0;
        for (int step = 0; step < steps; step++) {
            double[] errors = errors(x, labels, w, b);
            double[] penalized =
                    kind == PenaltyStep.GRADIENT ? penalty.gradient(w) : new Penalty(0, penalty.l2()).gradient(w);
            for (int j = 0; j < w.length; j++) {
                w[j] -= LEARNING_RATE * (gradient(x, errors, j) + penalized[j]);
            }
            b -= LEARNING_RATE * Arrays.stream(errors).sum() / x.length;
            w = kind == PenaltyStep.PROXIMAL ? Penalty.softThreshold(w, LEARNING_RATE * penalty.l1()) : w;
        }
        INDArray map = Nd4j.createFromArray(w).reshape(images.size(2), images.size(3));
        return new PenalizedNeuron(map, b, loss(x, labels, w, b));
    }

    /** Computes the mean cross-entropy on other images, in nats. */
    public double loss(INDArray images, int... labels) {
        requireLabels((int) images.size(0), labels);
        return loss(rows(images), labels, JavaArrays.values(weights), bias);
    }

    /** Returns how many weights are exactly 0. */
    public int zeros() {
        return Penalty.zeros(weights);
    }

    /** Computes the probability of class 1 minus the label, for each image: the gradient of the cross-entropy for the sum. */
    private static double[] errors(double[][] x, int[] labels, double[] w, double b) {
        double[] errors = new double[x.length];
        for (int n = 0; n < x.length; n++) {
            errors[n] = 1 / (1 + Math.exp(-sum(x[n], w, b))) - labels[n];
        }
        return errors;
    }

    private static double gradient(double[][] x, double[] errors, int pixel) {
        double sum = 0;
        for (int n = 0; n < x.length; n++) {
            sum += errors[n] * x[n][pixel];
        }
        return sum / x.length;
    }

    private static double sum(double[] pixels, double[] w, double b) {
        double sum = b;
        for (int j = 0; j < w.length; j++) {
            sum += w[j] * pixels[j];
        }
        return sum;
    }

    private static double loss(double[][] x, int[] labels, double[] w, double b) {
        double loss = 0;
        for (int n = 0; n < x.length; n++) {
            double sum = sum(x[n], w, b);
            double towardLabel = labels[n] == 1 ? sum : -sum;
            loss += Math.log1p(Math.exp(-Math.abs(towardLabel))) + Math.max(-towardLabel, 0);
        }
        return loss / x.length;
    }

    private static double[][] rows(INDArray images) {
        if (images.rank() != 4 || images.size(1) != 1) {
            throw new IllegalArgumentException("a tensor of shape " + Arrays.toString(images.shape())
                    + " is not a batch of gray images (must be [N, 1, H, W]); try images.get(interval(0, 100))");
        }
        return JavaArrays.matrix(images.reshape(images.size(0), images.size(2) * images.size(3)));
    }

    private static void requireLabels(int images, int... labels) {
        if (labels.length != images || Arrays.stream(labels).anyMatch(label -> label != 0 && label != 1)) {
            throw new IllegalArgumentException(labels.length + " labels for " + images
                    + " images (must be one per image, each 0 or 1); try Arrays.copyOf(labels, " + images + ")");
        }
    }

    /** Returns {@code loss 0.321, 700 of 784 weights are exactly 0}. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "loss %.3f, %d of %d weights are exactly 0", loss, zeros(), weights.length());
    }
}
