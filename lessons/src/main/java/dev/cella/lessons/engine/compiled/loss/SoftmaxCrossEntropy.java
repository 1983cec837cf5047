package dev.cella.lessons.engine.compiled.loss;

import dev.cella.lessons.engine.compiled.plan.Numbers;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.activations.impl.ActivationSoftmax;
import org.nd4j.linalg.lossfunctions.ILossFunction;
import org.nd4j.linalg.lossfunctions.impl.LossMCXENT;
import org.nd4j.linalg.lossfunctions.impl.LossNegativeLogLikelihood;

/**
 * The usual loss of classes in one pass: DL4J's own needs ten small operations. Probability {@code p = softmax(z)}, loss
 * {@code -Σ y · ln p}, gradient {@code p - y}.
 */
public final class SoftmaxCrossEntropy {
    private final int classes;
    private final double least;
    private final float[] sums;
    private final float[] labels;

    private SoftmaxCrossEntropy(int rows, int classes, double least) {
        this.classes = classes;
        this.least = least;
        sums = new float[rows * classes];
        labels = new float[rows * classes];
    }

    /** Returns the pass for rows of this size; null for another loss. */
    public static SoftmaxCrossEntropy of(ILossFunction loss, IActivation activation, long rows, long classes) {
        boolean usual = (loss.getClass() == LossMCXENT.class || loss.getClass() == LossNegativeLogLikelihood.class)
                && ((LossMCXENT) loss).getWeights() == null
                && activation.getClass() == ActivationSoftmax.class
                && rows * classes < Integer.MAX_VALUE;
        return usual
                ? new SoftmaxCrossEntropy((int) rows, (int) classes, ((LossMCXENT) loss).getSoftmaxClipEps())
                : null;
    }

    /**
     * Computes loss and gradient.
     *
     * @param gradient receives the gradient of the sums
     * @return the sum of the loss over all rows
     */
    public double pass(Numbers of, Numbers targets, Numbers gradient) {
        of.read(0, sums, sums.length);
        targets.read(0, labels, labels.length);
        double loss = 0;
        for (int row = 0; row < sums.length; row += classes) {
            probabilities(row);
            for (int i = row; i < row + classes; i++) {
                if (labels[i] != 0) { // otherwise the logarithm counts nothing
                    loss -= labels[i] * Math.log(Math.max(least, Math.min(1 - least, sums[i])));
                }
                sums[i] -= labels[i];
            }
        }
        gradient.write(0, sums, sums.length);
        return loss;
    }

    /** Turns the sums of a row into probabilities. */
    private void probabilities(int row) {
        float largest = sums[row];
        for (int i = row; i < row + classes; i++) {
            largest = Math.max(largest, sums[i]);
        }
        double all = 0;
        for (int i = row; i < row + classes; i++) {
            sums[i] = (float) Math.exp(sums[i] - largest);
            all += sums[i];
        }
        for (int i = row; i < row + classes; i++) {
            sums[i] /= (float) all;
        }
    }
}
