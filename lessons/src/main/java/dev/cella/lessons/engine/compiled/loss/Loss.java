package dev.cella.lessons.engine.compiled.loss;

import dev.cella.lessons.engine.compiled.plan.Buffer;
import dev.cella.lessons.engine.compiled.plan.InRows;
import dev.cella.lessons.engine.compiled.plan.Numbers;
import dev.cella.lessons.engine.compiled.plan.Plan;
import dev.cella.lessons.engine.compiled.plan.Value;
import java.util.Arrays;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.lossfunctions.ILossFunction;

/** The end of a net: from the last sums to outputs, to the loss, and to the gradient of the sums. */
public final class Loss {
    private final Value sums;
    private final ILossFunction loss;
    private final IActivation activation;
    private InRows labels;
    private INDArray rows;
    private double score;

    public Loss(Value sums, ILossFunction loss, IActivation activation) {
        this.sums = sums;
        this.loss = loss;
        this.activation = activation;
    }

    /** Returns whether targets have the shape of the net's output. */
    public boolean suits(INDArray targets) {
        return Arrays.equals(targets.shape(), sums.shape());
    }

    /**
     * Takes the targets of the next run.
     *
     * @param targets that {@link #suits suit}
     */
    public void use(INDArray targets) {
        if (labels != null) {
            labels.close();
        }
        labels = new InRows(sums.isMaps() ? targets.permute(0, 2, 3, 1) : targets);
        rows = labels.numbers().reshape('c', sums.length() / sums.channels(), sums.channels());
    }

    /** Returns the mean loss over the images of the last step, without penalties. */
    public double score() {
        return score;
    }

    /** Writes the steps that compute the loss and hand its gradient to the last sums. */
    public void backward(Plan plan) {
        Buffer gradient = plan.take(sums.length());
        INDArray of = sums.rows(gradient);
        INDArray given = sums.rows(sums.numbers());
        SoftmaxCrossEntropy classes = SoftmaxCrossEntropy.of(loss, activation, given.size(0), given.size(1));
        SigmoidCrossEntropy pixels = SigmoidCrossEntropy.of(loss, activation);
        if (classes != null) {
            Numbers from = Numbers.of(given);
            Numbers to = Numbers.of(of);
            plan.add(() -> score = classes.pass(from, Numbers.of(rows), to) / sums.images());
        } else if (pixels != null) {
            var sum = pixels.write(plan, sums, () -> Numbers.of(rows), gradient);
            plan.add(() -> score = sum.getAsDouble() / sums.images());
        } else {
            plan.add(() -> {
                of.assign(loss.computeGradient(rows, given.dup(), activation, null));
                measure();
            });
        }
        plan.give(sums, gradient);
    }

    /** Computes the loss of the present sums. */
    public double measure() {
        INDArray given = sums.rows(sums.numbers());
        score = loss.computeScore(rows, given.dup(), activation, null, false) / sums.images();
        return score;
    }

    /** Returns the net's outputs in inference, {@code [N, K]} or {@code [N, K, H, W]}, as a new array. */
    public INDArray outputs() {
        INDArray rows = activation.getActivation(sums.rows(sums.numbers()).dup('c'), false);
        if (!sums.isMaps()) {
            return rows;
        }
        long[] shape = sums.shape();
        return rows.reshape('c', shape[0], shape[2], shape[3], shape[1])
                .permute(0, 3, 1, 2)
                .dup('c');
    }
}
