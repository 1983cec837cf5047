package dev.cella.lessons.net.layer;

import java.util.Collection;
import java.util.Objects;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.params.DefaultParamInitializer;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.deeplearning4j.optimize.api.TrainingListener;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.random.impl.DropOutInverted;
import org.nd4j.linalg.factory.Nd4j;

/**
 * A dense layer that switches off single connections during training: {@code [N, inputs] -> [N, units]}.
 *
 * <p>In each step, every weight is dropped with the same probability, the rate. Those that stay are divided by 1 −
 * rate, so that the expected weight is the weight itself; biases stay. In inference, nothing is dropped. Source: Wan et
 * al., Regularization of Neural Networks using DropConnect, 2013, section 3 (with the division in training rather than
 * the paper's sampling in inference).
 *
 * <p>DL4J's own {@code DropConnect} differs in two ways: it does not rescale kept weights, so a net trains with smaller
 * weights than it uses in inference; and it updates dropped weights as well.
 */
public final class ConnectionDropout extends DenseLayer {
    private double rate;

    /** Serves the reading of a saved net; otherwise use {@link Layers#denseDroppingConnections}. */
    public ConnectionDropout() {}

    ConnectionDropout(int units, double rate) {
        setNOut(units);
        this.rate = rate;
    }

    /** Returns the probability that a connection is dropped, at least 0 and below 1. */
    public double getRate() {
        return rate;
    }

    /** Serves the reading of a saved net. */
    public void setRate(double rate) {
        this.rate = rate;
    }

    @Override
    public Layer instantiate(
            NeuralNetConfiguration conf,
            Collection<TrainingListener> listeners,
            int index,
            INDArray parameters,
            boolean initialize,
            DataType type) {
        Pass pass = WindowPooling.started(new Pass(conf, type), listeners, index);
        pass.setParamsViewArray(parameters);
        pass.setParamTable(initializer().init(conf, parameters, initialize));
        return pass;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ConnectionDropout that && super.equals(other) && rate == that.rate;
    }

    @Override
    public int hashCode() {
        return Objects.hash(super.hashCode(), rate);
    }

    /**
     * Runs a dense layer with a mask on the weights, which is drawn in the forward pass and kept for the backward pass.
     */
    private static final class Pass extends org.deeplearning4j.nn.layers.feedforward.dense.DenseLayer {
        private static final long serialVersionUID = 1;

        private transient INDArray mask;

        private Pass(NeuralNetConfiguration conf, DataType type) {
            super(conf, type);
        }

        @Override
        public INDArray activate(boolean training, LayerWorkspaceMgr workspaces) {
            mask = null;
            return super.activate(training, workspaces);
        }

        @Override
        protected INDArray getParamWithNoise(String parameter, boolean training, LayerWorkspaceMgr workspaces) {
            INDArray weights = super.getParamWithNoise(parameter, training, workspaces);
            if (!training || !parameter.equals(DefaultParamInitializer.WEIGHT_KEY)) {
                return weights;
            }
            if (mask == null) {
                mask = drawn(weights);
            }
            return weights.mul(mask);
        }

        /**
         * Masks the gradients: a dropped weight had no part in the loss, so its gradient is 0; a kept one counted 1 /
         * (1 − rate) times.
         */
        @Override
        public Pair<Gradient, INDArray> backpropGradient(INDArray epsilon, LayerWorkspaceMgr workspaces) {
            Pair<Gradient, INDArray> back = super.backpropGradient(epsilon, workspaces);
            back.getFirst().getGradientFor(DefaultParamInitializer.WEIGHT_KEY).muli(mask);
            mask = null;
            return back;
        }

        /** Draws a mask of 0 or 1 / (1 − rate), which outlives the workspace of the forward pass. */
        private INDArray drawn(INDArray weights) {
            double keep = 1 - ((ConnectionDropout) conf.getLayer()).getRate();
            INDArray ones = Nd4j.ones(weights.dataType(), weights.shape());
            return Nd4j.getExecutioner().exec(new DropOutInverted(ones, keep)).detach();
        }

        @Override
        public void clear() {
            super.clear();
            mask = null;
        }
    }
}
