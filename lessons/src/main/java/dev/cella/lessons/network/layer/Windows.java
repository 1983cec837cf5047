package dev.cella.lessons.network.layer;

import java.util.Collection;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.deeplearning4j.optimize.api.TrainingListener;

/** What the poolings of this package share: square windows, and how DL4J starts a layer without parameters. */
final class Windows {
    private Windows() {}

    /** @throws IllegalArgumentException if a number is out of range */
    static void set(SubsamplingLayer layer, int size, int stride, int padding) {
        if (size < 1 || stride < 1 || padding < 0 || padding >= size) {
            throw new IllegalArgumentException("pooling of " + size + "x" + size + " pixels with stride " + stride
                    + " and padding " + padding + " is impossible (size and stride must be >= 1, padding from 0 to size"
                    + " - 1); try size 2, stride 2 and padding 0");
        }
        layer.setKernelSize(new int[] {size, size});
        layer.setStride(new int[] {stride, stride});
        layer.setPadding(new int[] {padding, padding});
    }

    static <L extends org.deeplearning4j.nn.api.Layer> L started(
            L layer, Collection<TrainingListener> listeners, int index) {
        layer.setListeners(listeners);
        layer.setIndex(index);
        return layer;
    }
}
