package dev.cella.lessons.net.layer;

import java.util.function.Supplier;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A layer that keeps the smallest pixel of each window: {@code [N, C, H, W] -> [N, C, H', W']}; padding is never the
 * smallest.
 *
 * <p>The smallest value is the largest of the negatives, negated: {@code min(x) = −max(−x)}, so DL4J's max pooling does
 * the work. The gradient goes to the pixel that was smallest, with its sign unchanged, because the two negations
 * cancel.
 */
public final class MinPooling extends WindowPooling {
    /** Serves the reading of a saved net; otherwise use {@link Layers#minPooling}. */
    public MinPooling() {}

    MinPooling(int size, int stride, int padding) {
        super(org.deeplearning4j.nn.conf.layers.PoolingType.MAX, size, stride, padding);
    }

    @Override
    Layer pass(NeuralNetConfiguration conf, DataType type) {
        return new Pass(conf, type);
    }

    /** Runs forward and backward. */
    private static final class Pass extends org.deeplearning4j.nn.layers.convolution.subsampling.SubsamplingLayer {
        private static final long serialVersionUID = 1;

        private Pass(NeuralNetConfiguration conf, DataType type) {
            super(conf, type);
        }

        @Override
        public INDArray activate(boolean training, LayerWorkspaceMgr workspaces) {
            return negated(() -> super.activate(training, workspaces)).negi();
        }

        @Override
        public Pair<Gradient, INDArray> backpropGradient(INDArray epsilon, LayerWorkspaceMgr workspaces) {
            return negated(() -> super.backpropGradient(epsilon, workspaces));
        }

        /** Runs max pooling on the negative of the input, which itself stays unchanged. */
        private <T> T negated(Supplier<T> work) {
            assertInputSet(false);
            INDArray given = input;
            input = given.neg();
            try {
                return work.get();
            } finally {
                input = given;
            }
        }
    }
}
