package dev.cella.lessons.detect;

import static dev.cella.lessons.detect.DetectionLosses.crossEntropy;
import static dev.cella.lessons.detect.DetectionLosses.smoothL1;
import static dev.cella.lessons.detect.DetectionLosses.smoothL1Gradient;

import dev.cella.lessons.trace.JavaArrays;
import java.util.Arrays;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.lossfunctions.ILossFunction;
import org.nd4j.shade.jackson.annotation.JsonProperty;

/**
 * One loss for two tasks: {@code L = −ln p[class] + λ · [class is an object] · Σ smoothL1(t − t*)}.
 *
 * <p>A row of outputs holds K class scores, the last of them for the background, and then the four {@link BoxDeltas}. A row of
 * targets holds a one-hot class and the true deltas. The background has no box, so its deltas cost nothing.
 *
 * <p>Source: Girshick, Fast R-CNN (2015), section 2.3, equations 1 to 3.
 */
public final class MultiTaskLoss implements ILossFunction {
    /** Deltas per box. */
    public static final int DELTAS = 4;

    private final int classes;
    private final double boxWeight;

    /**
     * Makes the loss with λ = 1.
     *
     * @param classes K, the background included
     */
    public MultiTaskLoss(int classes) {
        this(classes, 1);
    }

    /**
     * Makes the loss.
     *
     * @param classes K, the background included
     * @param boxWeight λ, how much the box counts
     * @throws IllegalArgumentException if there are fewer than two classes, or λ is negative
     */
    public MultiTaskLoss(@JsonProperty("classes") int classes, @JsonProperty("boxWeight") double boxWeight) {
        if (classes < 2 || !(boxWeight >= 0)) {
            throw new IllegalArgumentException("a loss of " + classes + " classes with a box weight of " + boxWeight
                    + " cannot be computed (must be >= 2 with the background, and >= 0); try new MultiTaskLoss(4)");
        }
        this.classes = classes;
        this.boxWeight = boxWeight;
    }

    /** Returns K, the background included; DL4J writes it into the file of a net. */
    public int getClasses() {
        return classes;
    }

    /** Returns λ; DL4J writes it into the file of a net. */
    public double getBoxWeight() {
        return boxWeight;
    }

    /**
     * Returns the cross-entropy of one row, {@code −ln p[class]} with p the softmax of the class scores, in nats.
     *
     * @throws IllegalArgumentException if the rows don't have K + 4 numbers, or the target's class is not one-hot
     */
    public double classLoss(double[] outputs, double[] targets) {
        requireRow(outputs, targets);
        return crossEntropy(outputs, 0, classes, label(targets));
    }

    /**
     * Returns the smooth L1 of the deltas of one row; 0 for the background.
     *
     * @throws IllegalArgumentException if the rows don't have K + 4 numbers, or the target's class is not one-hot
     */
    public double boxLoss(double[] outputs, double[] targets) {
        requireRow(outputs, targets);
        double sum = 0;
        for (int i = classes; i < classes + DELTAS && hasBox(targets); i++) {
            sum += smoothL1(outputs[i] - targets[i]);
        }
        return sum;
    }

    /**
     * Returns the loss of one row: class plus λ times box.
     *
     * @throws IllegalArgumentException if the rows don't have K + 4 numbers, or the target's class is not one-hot
     */
    public double loss(double[] outputs, double[] targets) {
        return classLoss(outputs, targets) + boxWeight * boxLoss(outputs, targets);
    }

    /**
     * Returns ∂L/∂output of one row: {@code p − 1[class]} for the class scores, and for each delta of an object {@code λ ·
     * (t − t*)}, but never more than λ.
     *
     * @throws IllegalArgumentException if the rows don't have K + 4 numbers, or the target's class is not one-hot
     */
    public double[] gradient(double[] outputs, double[] targets) {
        requireRow(outputs, targets);
        double[] gradient = new double[classes + DELTAS];
        double[] p = softmax(outputs);
        for (int k = 0; k < classes; k++) {
            gradient[k] = p[k] - targets[k];
        }
        for (int i = classes; i < gradient.length && hasBox(targets); i++) {
            gradient[i] = boxWeight * smoothL1Gradient(outputs[i] - targets[i]);
        }
        return gradient;
    }

    /** Returns the probabilities of the classes: {@code p[k] = exp(z[k]) / Σ exp(z)} of the first K outputs. */
    public double[] softmax(double[] outputs) {
        double[] p = Arrays.copyOf(outputs, classes);
        double greatest = Arrays.stream(p).max().orElseThrow();
        double sum = 0;
        for (int k = 0; k < classes; k++) {
            p[k] = Math.exp(p[k] - greatest);
            sum += p[k];
        }
        for (int k = 0; k < classes; k++) {
            p[k] /= sum;
        }
        return p;
    }

    private void requireRow(double[] outputs, double[] targets) {
        int numbers = classes + DELTAS;
        if (outputs.length != numbers || targets.length != numbers) {
            throw new IllegalArgumentException("a row of " + outputs.length + " outputs and one of " + targets.length
                    + " targets do not fit a loss of " + classes + " classes (both must have " + classes + " + "
                    + DELTAS
                    + " numbers, and the background is one of the classes); try dense(" + numbers
                    + ") as the last layer"
                    + " and new MultiTaskLoss(classNames.size() + 1)");
        }
        double[] oneHot = Arrays.copyOf(targets, classes);
        long ones = Arrays.stream(oneHot).filter(share -> share == 1).count();
        long zeros = Arrays.stream(oneHot).filter(share -> share == 0).count();
        if (ones != 1 || zeros != classes - 1) {
            throw new IllegalArgumentException("a target whose classes are " + Arrays.toString(oneHot)
                    + " belongs to no class (must be a single 1 and zeros); try a 1 in the last place, that of the"
                    + " background, where there is no object");
        }
    }

    private int label(double[] targets) {
        int label = 0;
        while (targets[label] == 0) {
            label++;
        }
        return label;
    }

    private boolean hasBox(double[] targets) {
        return targets[classes - 1] == 0;
    }

    @Override
    public INDArray computeScoreArray(INDArray labels, INDArray outputs, IActivation activation, INDArray mask) {
        double[][] z = JavaArrays.matrix(outputs);
        double[][] y = JavaArrays.matrix(labels);
        double[][] each = new double[z.length][1];
        for (int row = 0; row < z.length; row++) {
            each[row][0] = loss(z[row], y[row]);
        }
        return Nd4j.createFromArray(each).castTo(outputs.dataType());
    }

    @Override
    public double computeScore(
            INDArray labels, INDArray outputs, IActivation activation, INDArray mask, boolean average) {
        double sum =
                computeScoreArray(labels, outputs, activation, mask).sumNumber().doubleValue();
        return average ? sum / outputs.size(0) : sum;
    }

    @Override
    public INDArray computeGradient(INDArray labels, INDArray outputs, IActivation activation, INDArray mask) {
        double[][] z = JavaArrays.matrix(outputs);
        double[][] y = JavaArrays.matrix(labels);
        double[][] gradients = new double[z.length][];
        for (int row = 0; row < z.length; row++) {
            gradients[row] = gradient(z[row], y[row]);
        }
        return Nd4j.createFromArray(gradients).castTo(outputs.dataType());
    }

    @Override
    public Pair<Double, INDArray> computeGradientAndScore(
            INDArray labels, INDArray outputs, IActivation activation, INDArray mask, boolean average) {
        return Pair.of(
                computeScore(labels, outputs, activation, mask, average),
                computeGradient(labels, outputs, activation, mask));
    }

    @Override
    public String name() {
        return "MultiTaskLoss";
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MultiTaskLoss loss && loss.classes == classes && loss.boxWeight == boxWeight;
    }

    @Override
    public int hashCode() {
        return 31 * classes + Double.hashCode(boxWeight);
    }

    @Override
    public String toString() {
        return "cross-entropy of " + classes + " classes + " + boxWeight + " · smooth L1 of the box";
    }
}
