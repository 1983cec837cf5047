package dev.cella.lessons.net;

import dev.cella.lessons.shape.TensorShape;
import org.deeplearning4j.nn.conf.layers.ActivationLayer;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.lossfunctions.ILossFunction;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;

/**
 * An activation function, and what it means as the last layer of a net.
 *
 * @param word as a cell writes it: {@code relu()}
 * @param function DL4J's
 * @param loss of a net that ends with it
 * @param rectifies whether it keeps positive values and suppresses negative ones, so that He initialization suits it
 */
record ActivationSpec(String word, IActivation function, LossFunction loss, boolean rectifies) implements Dl4jWord {
    @Override
    public TensorShape output(TensorShape input) {
        return input;
    }

    @Override
    public Layer layer(TensorShape input) {
        return new ActivationLayer(function);
    }

    ILossFunction lossFunction() {
        return loss.getILossFunction();
    }

    @Override
    public String toString() {
        return word;
    }
}
