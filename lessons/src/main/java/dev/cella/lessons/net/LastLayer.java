package dev.cella.lessons.net;

import dev.cella.lessons.shape.TensorShape;
import java.util.List;
import org.deeplearning4j.nn.conf.layers.ActivationLayer;
import org.deeplearning4j.nn.conf.layers.BaseLayer;
import org.deeplearning4j.nn.conf.layers.Cnn3DLossLayer;
import org.deeplearning4j.nn.conf.layers.CnnLossLayer;
import org.deeplearning4j.nn.conf.layers.Convolution3D.DataFormat;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.LossLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.conf.layers.RnnLossLayer;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.activations.impl.ActivationIdentity;
import org.nd4j.linalg.activations.impl.ActivationSoftmax;
import org.nd4j.linalg.lossfunctions.ILossFunction;
import org.nd4j.linalg.lossfunctions.impl.LossMSE;

/**
 * Gives a net the loss that its last word implies: the cross-entropy of classes for softmax, the binary cross-entropy
 * of labels or pixels for sigmoid, and the mean squared error for anything else.
 */
final class LastLayer {
    private final List<Step> steps;
    private final ILossFunction wanted;

    /** @param wanted null for the loss that the last word implies */
    LastLayer(List<Step> steps, ILossFunction wanted) {
        this.steps = steps;
        this.wanted = wanted;
    }

    /** Turns the last layer into one that has a loss, or adds one after it. */
    void finish(Point end) {
        int index = steps.size() - 1;
        steps.subList(0, Math.max(0, index)).forEach(LastLayer::requireNoSoftmax);
        if (end.isFlat() || steps.get(index).layer() == null) {
            steps.add(Step.layer("loss", loss(end.shape(), null), end));
        } else {
            finish(steps.get(index), index, end);
        }
    }

    private void finish(Step last, int index, Point end) {
        ActivationSpec activation = last.activation();
        if (last.layer().getClass() == DenseLayer.class) {
            steps.set(index, last.with(output((DenseLayer) last.layer(), activation)));
        } else if (last.layer() instanceof ActivationLayer) {
            steps.set(index, last.with(loss(end.shape(), activation)));
        } else if (activation != null) {
            ((BaseLayer) last.layer()).setActivationFn(new ActivationIdentity());
            steps.add(Step.layer(last.activationName(), loss(end.shape(), activation), end));
        } else {
            steps.add(Step.layer("loss", loss(end.shape(), null), end));
        }
    }

    private OutputLayer output(DenseLayer dense, ActivationSpec activation) {
        return new OutputLayer.Builder(lossOf(activation))
                .nOut((int) dense.getNOut())
                .hasBias(dense.hasBias())
                .activation(functionOf(activation))
                .build();
    }

    private Layer loss(TensorShape shape, ActivationSpec activation) {
        ILossFunction loss = lossOf(activation);
        IActivation function = functionOf(activation);
        return switch (shape.dimensions()) {
            case 0 -> ofRow(new LossLayer.Builder(loss).activation(function).build(), shape.channels());
            case 1 -> new RnnLossLayer.Builder(loss).activation(function).build();
            case 2 -> new CnnLossLayer.Builder(loss).activation(function).build();
            default ->
                new Cnn3DLossLayer.Builder(DataFormat.NCDHW)
                        .lossFunction(loss)
                        .activation(function)
                        .build();
        };
    }

    /** Tells a loss how many numbers it reads; otherwise DL4J warns that it knows none. */
    private static LossLayer ofRow(LossLayer loss, int numbers) {
        loss.setNIn(numbers);
        loss.setNOut(numbers);
        return loss;
    }

    private ILossFunction lossOf(ActivationSpec activation) {
        if (wanted != null) {
            return wanted;
        }
        return activation == null ? new LossMSE() : activation.lossFunction();
    }

    private static IActivation functionOf(ActivationSpec activation) {
        return activation == null ? new ActivationIdentity() : activation.function();
    }

    /** @throws IllegalArgumentException if the last word only makes sense together with a loss, or without a layer */
    static void requireNoLoss(Point end, List<Step> steps) {
        if (end.isFlat() || steps.isEmpty()) {
            throw new IllegalArgumentException(
                    "a part of a model that ends in flatten() has no layer at its end (must end"
                            + " in one); try flatten() at the beginning of the next part");
        }
        steps.forEach(LastLayer::requireNoSoftmax);
    }

    private static void requireNoSoftmax(Step step) {
        if (step.activation() != null && step.activation().function() instanceof ActivationSoftmax) {
            throw new IllegalArgumentException("layer " + step.activationName().replace(" ", ", ")
                    + "(): softmax turns the last layer's sums into probabilities (must be the last word of a net); try"
                    + " relu() here");
        }
    }
}
