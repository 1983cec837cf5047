package dev.cella.lessons.net.layer;

import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A layer that adds up the pixels of each window: {@code [N, C, H, W] -> [N, C, H', W']}.
 *
 * <p>DL4J lists a sum among its poolings but refuses to run it. A sum is the average times the number of pixels in the
 * window, with padding counted as 0. So this layer is DL4J's average pooling with that factor, forward and backward.
 */
public final class SumPooling extends WindowPooling {
    /** Serves the reading of a saved net; otherwise use {@link Layers#sumPooling}. */
    public SumPooling() {}

    SumPooling(int size, int stride, int padding) {
        super(org.deeplearning4j.nn.conf.layers.PoolingType.AVG, size, stride, padding);
        setAvgPoolIncludePadInDivisor(true);
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
            return super.activate(training, workspaces).muli(pixels());
        }

        @Override
        public Pair<Gradient, INDArray> backpropGradient(INDArray epsilon, LayerWorkspaceMgr workspaces) {
            Pair<Gradient, INDArray> mean = super.backpropGradient(epsilon, workspaces);
            mean.getSecond().muli(pixels());
            return mean;
        }

        private int pixels() {
            int[] size = layerConf().getKernelSize();
            return size[0] * size[1];
        }
    }
}
