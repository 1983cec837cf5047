package dev.cella.lessons.net;

import dev.cella.lessons.net.layer.Layers;
import dev.cella.lessons.shape.TensorShape;
import java.util.List;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.nd4j.linalg.activations.Activation;

/**
 * A dense (fully connected) layer, {@code [C] -> [units]}: each unit adds up all inputs, each with its own weight.
 *
 * @param units how many outputs
 * @param hasBias whether each unit adds a bias to its sum
 * @param connectionDropout share of the connections that are switched off in training, at least 0 and below 1
 */
public record DenseSpec(int units, boolean hasBias, double connectionDropout) implements Dl4jWord {

    /** @throws IllegalArgumentException if there is no unit, or the share is out of range */
    public DenseSpec {
        if (units < 1 || !(connectionDropout >= 0 && connectionDropout < 1)) {
            throw new IllegalArgumentException("dense(" + units + ") with " + connectionDropout
                    + " of its connections dropped is not a layer (units must be >= 1, the share >= 0 and < 1); try"
                    + " dense(64) or dense(64).dropConnect(0.5)");
        }
    }

    /** Returns the same without bias, for use before a normalization. */
    public DenseSpec noBias() {
        return new DenseSpec(units, false, connectionDropout);
    }

    /**
     * Returns the same with single connections switched off in training (Wan et al., DropConnect, 2013): see {@link
     * dev.cella.lessons.net.layer.ConnectionDropout}.
     */
    public DenseSpec dropConnect(double rate) {
        return new DenseSpec(units, hasBias, rate);
    }

    @Override
    public TensorShape output(TensorShape input) {
        if (!input.isRow()) {
            throw new IllegalArgumentException("dense reads a row of numbers, but " + input.inWords()
                    + " arrived; try flatten() or globalAveragePool() before it");
        }
        return new TensorShape(units, List.of());
    }

    @Override
    public Layer layer(TensorShape input) {
        DenseLayer layer =
                connectionDropout > 0 ? Layers.denseDroppingConnections(units, connectionDropout) : Layers.dense(units);
        layer.setHasBias(hasBias);
        layer.setActivationFn(Activation.IDENTITY.getActivationFunction());
        return layer;
    }

    @Override
    public String word() {
        return "dense(" + units + ")" + (hasBias ? "" : ".noBias()")
                + (connectionDropout > 0 ? ".dropConnect(" + connectionDropout + ")" : "");
    }

    @Override
    public String toString() {
        return word();
    }
}
