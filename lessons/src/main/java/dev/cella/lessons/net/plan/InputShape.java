package dev.cella.lessons.net.plan;

import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.conf.InputPreProcessor;
import org.deeplearning4j.nn.conf.graph.GraphVertex;
import org.deeplearning4j.nn.conf.graph.LayerVertex;
import org.deeplearning4j.nn.conf.layers.BaseOutputLayer;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.FeedForwardLayer;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.preprocessor.Cnn3DToFeedForwardPreProcessor;
import org.deeplearning4j.nn.conf.preprocessor.CnnToFeedForwardPreProcessor;
import org.deeplearning4j.nn.conf.preprocessor.FeedForwardToCnn3DPreProcessor;
import org.deeplearning4j.nn.conf.preprocessor.FeedForwardToCnnPreProcessor;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;

/**
 * Finds the shape of one example that a net was made for, as far as its configuration knows it: DL4J keeps no input
 * type, but the preprocessors and dense layers that read the input reveal it.
 */
final class InputShape {
    private InputShape() {}

    /** @throws IllegalArgumentException if the net does not know it */
    static long[] of(MultiLayerNetwork net) {
        return known(Stream.of(shape(
                net.getLayerWiseConfigurations().getInputPreProcess(0),
                net.getLayerWiseConfigurations().getConf(0).getLayer())));
    }

    /** @throws IllegalArgumentException if the net does not know it */
    static long[] of(ComputationGraph net) {
        ComputationGraphConfiguration configuration = net.getConfiguration();
        String input = configuration.getNetworkInputs().get(0);
        return known(configuration.getVertices().entrySet().stream()
                .filter(vertex ->
                        configuration.getVertexInputs().get(vertex.getKey()).contains(input))
                .map(Map.Entry::getValue)
                .map(InputShape::shape));
    }

    private static long[] known(Stream<long[]> shapes) {
        return shapes.filter(Objects::nonNull)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "the net does not know the shape of its input (a net built by hand or for sequences keeps"
                                + " none); name it, as in plan(net, 1, 28, 28)"));
    }

    private static long[] shape(GraphVertex vertex) {
        return vertex instanceof LayerVertex layer
                ? shape(layer.getPreProcessor(), layer.getLayerConf().getLayer())
                : null;
    }

    /** Returns the shape; null if neither the preprocessor nor the layer reveals it. */
    private static long[] shape(InputPreProcessor before, Layer layer) {
        if (before instanceof FeedForwardToCnnPreProcessor image) {
            return new long[] {image.getNumChannels(), image.getInputHeight(), image.getInputWidth()};
        } else if (before instanceof CnnToFeedForwardPreProcessor image) {
            return new long[] {image.getNumChannels(), image.getInputHeight(), image.getInputWidth()};
        } else if (before instanceof FeedForwardToCnn3DPreProcessor volume) {
            return new long[] {
                volume.getNumChannels(), volume.getInputDepth(), volume.getInputHeight(), volume.getInputWidth()
            };
        } else if (before instanceof Cnn3DToFeedForwardPreProcessor volume) {
            return new long[] {
                volume.getNumChannels(), volume.getInputDepth(), volume.getInputHeight(), volume.getInputWidth()
            };
        }
        boolean readsRows = layer instanceof DenseLayer || layer instanceof BaseOutputLayer;
        return before == null && readsRows ? new long[] {((FeedForwardLayer) layer).getNIn()} : null;
    }
}
