package dev.cella.lessons.net.layer;

import java.util.Collection;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.deeplearning4j.optimize.api.TrainingListener;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/** What the poolings of this package share: square windows and their start. */
abstract class WindowPooling extends SubsamplingLayer {
    /** Serves the reading of a saved net. */
    WindowPooling() {}

    /**
     * @param type the pooling of DL4J that does the work
     * @throws IllegalArgumentException if a number is out of range
     */
    WindowPooling(org.deeplearning4j.nn.conf.layers.PoolingType type, int size, int stride, int padding) {
        if (size < 1 || stride < 1 || padding < 0 || padding >= size) {
            throw new IllegalArgumentException("pooling of " + size + "x" + size + " pixels with stride " + stride
                    + " and padding " + padding + " is impossible (size and stride must be >= 1, padding from 0 to size"
                    + " - 1); try size 2, stride 2 and padding 0");
        }
        setKernelSize(new int[] {size, size});
        setStride(new int[] {stride, stride});
        setPadding(new int[] {padding, padding});
        setPoolingType(type);
    }

    /** Runs forward and backward. */
    abstract Layer pass(NeuralNetConfiguration conf, DataType type);

    @Override
    public final Layer instantiate(
            NeuralNetConfiguration conf,
            Collection<TrainingListener> listeners,
            int index,
            INDArray parameters,
            boolean initialize,
            DataType type) {
        return started(pass(conf, type), listeners, index);
    }

    /** Creates the layer's implementation for DL4J. */
    static <L extends Layer> L started(L layer, Collection<TrainingListener> listeners, int index) {
        layer.setListeners(listeners);
        layer.setIndex(index);
        return layer;
    }

    @Override
    public final boolean equals(Object other) {
        return getClass().isInstance(other) && super.equals(other);
    }

    @Override
    public final int hashCode() {
        return 31 * super.hashCode() + getClass().getName().hashCode();
    }
}
