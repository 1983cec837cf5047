package dev.cella.lessons.inspect;

import dev.cella.lessons.train.NetAdapter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.nn.params.BatchNormalizationParamInitializer;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Reads what each layer computes, what its weights are, and how far gradients reach. */
public final class LayerInspection {
    /** Lists what DL4J keeps among the weights, with the change of a running mean instead of a gradient. */
    private static final Set<String> RUNNING_STATISTICS = Set.of(
            BatchNormalizationParamInitializer.GLOBAL_MEAN,
            BatchNormalizationParamInitializer.GLOBAL_VAR,
            BatchNormalizationParamInitializer.GLOBAL_LOG_STD);

    private LayerInspection() {}

    /**
     * Returns the outputs of every layer, first to last, in inference mode.
     *
     * @param images {@code [N, C, H, W]}, or one image {@code [C, H, W]}
     */
    public static List<LayerValues> layerOutputs(MultiLayerNetwork net, INDArray images) {
        return outputs(NetAdapter.of(net), images);
    }

    /** Returns the outputs of every vertex of a net with branches, in inference mode. */
    public static List<LayerValues> layerOutputs(ComputationGraph net, INDArray images) {
        return outputs(NetAdapter.of(net), images);
    }

    /**
     * Returns the gradients of the mean loss with respect to the weights, layer by layer, as in a training step on
     * these images. Layers without weights are left out, and so are the running means of batch normalization, which
     * have no gradient.
     *
     * @param images {@code [N, C, H, W]}
     * @param targets {@code [N, K]}
     */
    public static List<LayerValues> layerGradients(MultiLayerNetwork net, INDArray images, INDArray targets) {
        return gradients(net.toComputationGraph(), titles(net.getLayers()), images, targets);
    }

    /**
     * Returns the gradients of a net with branches as {@link #layerGradients(MultiLayerNetwork, INDArray, INDArray)}
     * does.
     */
    public static List<LayerValues> layerGradients(ComputationGraph net, INDArray images, INDArray targets) {
        return gradients(net, titles(net.getLayers()), images, targets);
    }

    /**
     * Returns the filters of the first convolution: what the net looks for in the image itself.
     *
     * @return {@code [F, C, kernel height, kernel width]}
     * @throws IllegalArgumentException if the net has no convolution
     */
    public static INDArray filters(MultiLayerNetwork net) {
        return filters(NetAdapter.of(net), "");
    }

    /** Returns the filters of a net with branches as {@link #filters(MultiLayerNetwork)} does. */
    public static INDArray filters(ComputationGraph net) {
        return filters(NetAdapter.of(net), "");
    }

    /**
     * Returns the filters of one convolution.
     *
     * @param layer its name
     * @return {@code [F, C, kernel height, kernel width]}
     * @throws IllegalArgumentException if the net has no convolution of that name
     */
    public static INDArray filters(MultiLayerNetwork net, String layer) {
        return filters(NetAdapter.of(net), layer);
    }

    /** Returns the filters of a net with branches as {@link #filters(MultiLayerNetwork, String)} does. */
    public static INDArray filters(ComputationGraph net, String layer) {
        return filters(NetAdapter.of(net), layer);
    }

    private static List<LayerValues> outputs(NetAdapter net, INDArray images) {
        Map<String, String> titles = new HashMap<>();
        net.layers().forEach(layer -> titles.put(layer.conf().getLayer().getLayerName(), title(layer)));
        return net.activations(Saliency.asBatch(images)).entrySet().stream()
                .map(layer -> new LayerValues(titles.getOrDefault(layer.getKey(), layer.getKey()), layer.getValue()))
                .toList();
    }

    private static List<LayerValues> gradients(
            ComputationGraph net, List<String> names, INDArray images, INDArray targets) {
        NetAdapter.of(net).answers(images, targets); // reports in words what does not fit
        GradientNet copy = GradientNet.copyOf(net);
        copy.look(images, targets);
        Map<String, List<INDArray>> byLayer = new LinkedHashMap<>();
        Layer[] layers = copy.getLayers();
        for (int i = 0; i < layers.length; i++) {
            String prefix = layers[i].conf().getLayer().getLayerName() + "_";
            for (String parameter : layers[i].paramTable().keySet()) {
                INDArray gradient = copy.gradient().getGradientFor(prefix + parameter);
                if (gradient != null && !RUNNING_STATISTICS.contains(parameter)) {
                    byLayer.computeIfAbsent(names.get(i), name -> new ArrayList<>())
                            .add(gradient.dup('c').reshape(gradient.length()).divi(images.size(0))); // DL4J sums
                }
            }
        }
        return byLayer.entrySet().stream()
                .map(e ->
                        new LayerValues(e.getKey(), Nd4j.concat(0, e.getValue().toArray(INDArray[]::new))))
                .toList();
    }

    private static List<String> titles(Layer... layers) {
        return Arrays.stream(layers).map(LayerInspection::title).toList();
    }

    /** Returns a layer's name or, if that is only a number, the number and the kind: {@code 0 Convolution}. */
    public static String title(Layer layer) {
        String name = layer.conf().getLayer().getLayerName();
        String kind = layer.conf().getLayer().getClass().getSimpleName().replaceFirst("(?<=.)Layer$", "");
        return name.matches("(layer)?\\d+") ? name.replace("layer", "") + " " + kind : name;
    }

    private static INDArray filters(NetAdapter net, String name) {
        List<String> convolutions = new ArrayList<>();
        for (Layer layer : net.layers()) {
            INDArray weights = layer.paramTable().get("W");
            if (weights != null && weights.rank() == 4) {
                String own = layer.conf().getLayer().getLayerName();
                if (name.isEmpty() || name.equals(own)) {
                    return weights.dup();
                }
                convolutions.add(own);
            }
        }
        throw new IllegalArgumentException((name.isEmpty() ? "the net" : "layer \"" + name + "\"")
                + " has no filters [F, C, H, W] (must be a convolution of this net); "
                + (convolutions.isEmpty() ? "see net.summary()" : "try one of " + convolutions));
    }
}
