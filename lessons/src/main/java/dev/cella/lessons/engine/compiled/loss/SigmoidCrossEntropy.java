package dev.cella.lessons.engine.compiled.loss;

import dev.cella.lessons.engine.compiled.operation.Rectifier;
import dev.cella.lessons.engine.compiled.plan.Buffer;
import dev.cella.lessons.engine.compiled.plan.Numbers;
import dev.cella.lessons.engine.compiled.plan.Plan;
import dev.cella.lessons.engine.compiled.plan.Value;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.activations.impl.ActivationSigmoid;
import org.nd4j.linalg.lossfunctions.ILossFunction;
import org.nd4j.linalg.lossfunctions.impl.LossBinaryXENT;

/**
 * The usual loss of labels and pixels: probability {@code p = sigmoid(z)}, loss {@code -Σ y · ln p + (1 - y) · ln(1 -
 * p)}, gradient {@code p - y}. Like DL4J's, it keeps p away from 0 and 1 by a small number in all but the slope of the
 * sigmoid.
 */
public final class SigmoidCrossEntropy {
    private static final int PIECE = 1024;

    private final float least;
    private final float[] probability = new float[PIECE];
    private final float[] other = new float[PIECE];
    private final float[] label = new float[PIECE];

    private SigmoidCrossEntropy(double least) {
        this.least = (float) least;
    }

    /** Returns the passes; null for another loss. */
    public static SigmoidCrossEntropy of(ILossFunction loss, IActivation activation) {
        boolean usual = loss.getClass() == LossBinaryXENT.class
                && ((LossBinaryXENT) loss).getWeights() == null
                && activation.getClass() == ActivationSigmoid.class;
        return usual ? new SigmoidCrossEntropy(((LossBinaryXENT) loss).getClipEps()) : null;
    }

    /**
     * Writes the steps.
     *
     * @param gradient receives the gradient of the sums
     * @return computes the sum of the loss over all numbers, after the steps
     */
    public java.util.function.DoubleSupplier write(
            Plan plan, Value sums, java.util.function.Supplier<Numbers> labels, Buffer gradient) {
        long length = sums.length();
        Buffer yes = plan.take(length);
        Buffer no = plan.take(length);
        Rectifier.SIGMOID.forward(plan, sums.numbers(), yes, length);
        Numbers ofYes = Numbers.of(yes.as(length));
        Numbers ofNo = Numbers.of(no.as(length));
        Numbers to = Numbers.of(gradient.as(length));
        plan.add(() -> slopes((int) length, ofYes, ofNo, labels.get(), to));
        Rectifier.logarithm(plan, yes, length);
        Rectifier.logarithm(plan, no, length);
        double[] loss = new double[1];
        plan.add(() -> loss[0] = loss((int) length, ofYes, ofNo, labels.get()));
        plan.release(yes);
        plan.release(no);
        return () -> loss[0];
    }

    /** Writes the gradients, and p and 1 - p. */
    private void slopes(int length, Numbers yes, Numbers no, Numbers labels, Numbers gradient) {
        for (int start = 0; start < length; start += PIECE) {
            int count = Math.min(PIECE, length - start);
            yes.read(start, probability, count);
            labels.read(start, label, count);
            for (int i = 0; i < count; i++) {
                float p = probability[i];
                float kept = Math.max(least, Math.min(1 - least, p));
                label[i] = (kept - label[i]) / (kept * (1 - kept)) * (p * (1 - p));
                probability[i] = kept;
                other[i] = 1 - kept;
            }
            gradient.write(start, label, count);
            yes.write(start, probability, count);
            no.write(start, other, count);
        }
    }

    private double loss(int length, Numbers logarithms, Numbers others, Numbers labels) {
        double loss = 0;
        for (int start = 0; start < length; start += PIECE) {
            int count = Math.min(PIECE, length - start);
            logarithms.read(start, probability, count);
            others.read(start, other, count);
            labels.read(start, label, count);
            for (int i = 0; i < count; i++) {
                loss -= label[i] * probability[i] + (1 - label[i]) * other[i];
            }
        }
        return loss;
    }
}
