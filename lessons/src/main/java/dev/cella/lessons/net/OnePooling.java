package dev.cella.lessons.net;

import static dev.cella.lessons.net.Parts.ready;
import static dev.cella.lessons.net.Parts.relu;

import dev.cella.lessons.net.layer.Layers;
import dev.cella.lessons.pool.Pool;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.learning.config.NoOp;

/** DL4J's pooling layer alone, to compare with; for sum and min the course's own, because DL4J runs neither. */
public final class OnePooling {
    private OnePooling() {}

    /**
     * Makes the layer for gray images, windows side by side, {@code [N, 1, H, W] -> [N, 1, ⌊H / window⌋, ⌊W / window⌋]}.
     *
     * @param height H
     * @param width W
     * @param window pixels along a side of a window
     */
    public static MultiLayerNetwork onePooling(int height, int width, Pool pool, int window) {
        return ready(relu(new NoOp(), 1)
                .list()
                .layer(layer(pool, window))
                .setInputType(InputType.convolutional(height, width, 1))
                .build());
    }

    static SubsamplingLayer layer(Pool pool, int window) {
        return switch (pool) {
            case MAX -> Layers.maxPooling(window);
            case AVERAGE -> Layers.averagePooling(window);
            case SUM -> Layers.sumPooling(window);
            case MIN -> Layers.minPooling(window);
        };
    }
}
