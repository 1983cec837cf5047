package dev.cella.lessons.engine.compiled;

import java.util.Map;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.conf.GradientNormalization;
import org.deeplearning4j.nn.gradient.DefaultGradient;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.indexing.NDArrayIndex;

/** Changes the weights of a net by its gradients, with the net's own updater. */
final class Updates {
    private final Target net;

    Updates(Target net) {
        this.net = net;
    }

    void apply(int iteration, int epoch, int images) {
        INDArray gradients = net.model().getGradientsViewArray();
        net.updater().get().update(named(gradients), iteration, epoch, images, LayerWorkspaceMgr.noWorkspaces());
        INDArray weights = net.model().params();
        weights.subi(gradients.reshape(weights.shape()));
    }

    /** Returns all gradients; those that DL4J clips or normalizes layer by layer have names. */
    private Gradient named(INDArray all) {
        Gradient gradient = new DefaultGradient(all);
        long start = 0;
        for (int i = 0; i < net.layers().length; i++) {
            Layer layer = net.layers()[i];
            Map<String, INDArray> weights = layer.paramTable(false);
            if (weights != null) {
                for (Map.Entry<String, INDArray> one : weights.entrySet()) {
                    long end = start + one.getValue().length();
                    if (isNormalized(layer)) {
                        INDArray row = all.reshape(all.length());
                        gradient.setGradientFor(
                                name(i, layer) + "_" + one.getKey(), row.get(NDArrayIndex.interval(start, end)));
                    }
                    start = end;
                }
            }
        }
        return gradient;
    }

    private static boolean isNormalized(Layer layer) {
        GradientNormalization how = layer.getConfig().getGradientNormalization();
        return how != null && how != GradientNormalization.None;
    }

    /** Returns what DL4J's updater calls a layer. */
    private String name(int index, Layer layer) {
        return net.model() instanceof MultiLayerNetwork
                ? Integer.toString(index)
                : layer.conf().getLayer().getLayerName();
    }
}
