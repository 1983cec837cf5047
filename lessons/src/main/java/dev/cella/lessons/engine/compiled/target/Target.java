package dev.cella.lessons.engine.compiled.target;

import dev.cella.lessons.engine.compiled.plan.Unsupported;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.api.Model;
import org.deeplearning4j.nn.conf.BackpropType;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.graph.vertex.GraphVertex;
import org.deeplearning4j.nn.graph.vertex.VertexIndices;
import org.deeplearning4j.nn.graph.vertex.impl.InputVertex;
import org.deeplearning4j.nn.graph.vertex.impl.LayerVertex;
import org.deeplearning4j.nn.layers.FrozenLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.nn.updater.BaseMultiLayerUpdater;
import org.deeplearning4j.optimize.api.TrainingListener;

/**
 * One interface for DL4J's two kinds of nets.
 *
 * @param model the net
 * @param layers in the order of DL4J
 * @param nodes in an order in which each comes after those that it reads; the last one is the output layer
 * @param updater how gradients change weights
 * @param listeners of the net
 * @param prepare makes DL4J provide memory for gradients
 * @param oneStep whether a training step is one pass over whole examples
 */
public record Target(
        Model model,
        List<Layer> layers,
        List<Node> nodes,
        Supplier<BaseMultiLayerUpdater<?>> updater,
        Supplier<Collection<TrainingListener>> listeners,
        Runnable prepare,
        boolean oneStep) {

    public static Target of(MultiLayerNetwork net) {
        Layer[] layers = net.getLayers();
        List<Node> nodes = new ArrayList<>();
        for (int i = 0; i < layers.length; i++) {
            nodes.add(layer(layers[i], net.getLayerWiseConfigurations().getInputPreProcess(i), List.of(i - 1)));
        }
        return new Target(
                net,
                List.of(layers),
                nodes,
                () -> (BaseMultiLayerUpdater<?>) net.getUpdater(),
                net::getListeners,
                net::initGradientsView,
                net.getLayerWiseConfigurations().getBackpropType() == BackpropType.Standard);
    }

    /**
     * Reads a net with branches.
     *
     * @throws Unsupported if it has several inputs or outputs
     */
    public static Target of(ComputationGraph net) {
        if (net.getNumInputArrays() != 1 || net.getNumOutputArrays() != 1) {
            throw new Unsupported("several inputs or outputs");
        }
        return new Target(
                net,
                List.of(net.getLayers()),
                nodes(net),
                net::getUpdater,
                net::getListeners,
                net::initGradientsView,
                net.getConfiguration().getBackpropType() == BackpropType.Standard);
    }

    private static List<Node> nodes(ComputationGraph net) {
        List<Node> nodes = new ArrayList<>();
        Map<Integer, Integer> places = new HashMap<>();
        for (int number : net.topologicalSortOrder()) {
            GraphVertex vertex = net.getVertices()[number];
            if (vertex instanceof InputVertex) {
                places.put(number, Node.IMAGES);
                continue;
            }
            List<Integer> inputs = Arrays.stream(vertex.getInputVertices())
                    .map(VertexIndices::getVertexIndex)
                    .map(places::get)
                    .toList();
            places.put(number, nodes.size());
            var settings = net.getConfiguration().getVertices().get(vertex.getVertexName());
            nodes.add(
                    vertex instanceof LayerVertex one
                            ? layer(one.getLayer(), one.getLayerPreProcessor(), inputs)
                            : new Node(null, vertex, settings, null, inputs, false));
        }
        return nodes;
    }

    private static Node layer(Layer layer, org.deeplearning4j.nn.conf.InputPreProcessor before, List<Integer> inputs) {
        boolean frozen = layer instanceof FrozenLayer;
        Layer inside = frozen ? ((FrozenLayer) layer).getInsideLayer() : layer;
        return new Node(inside, null, null, before, inputs, frozen);
    }
}
