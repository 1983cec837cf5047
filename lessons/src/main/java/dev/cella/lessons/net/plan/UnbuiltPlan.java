package dev.cella.lessons.net.plan;

import dev.cella.lessons.net.NetSpec;
import dev.cella.lessons.net.plan.PlanRows.PlannedLayer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.conf.graph.GraphVertex;
import org.deeplearning4j.nn.conf.graph.LayerVertex;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.Layer;

/** Plans a net from its description alone: shapes and parameters follow from the layers, before there are weights. */
final class UnbuiltPlan {
    private UnbuiltPlan() {}

    static NetPlan of(NetSpec<?> spec) {
        ComputationGraphConfiguration net = spec.configuration();
        String input = net.getNetworkInputs().get(0);
        Map<String, InputType> types = new HashMap<>(Map.of(input, spec.inputType()));
        PlanRows rows = new PlanRows();
        rows.input(input, shape(types.get(input)));
        for (Map.Entry<String, GraphVertex> vertex : net.getVertices().entrySet()) {
            String name = vertex.getKey();
            List<String> inputs = net.getVertexInputs().get(name);
            InputType[] read = inputs.stream().map(types::get).toArray(InputType[]::new);
            types.put(name, vertex.getValue().getOutputType(0, read));
            List<Long> output = shape(types.get(name));
            if (vertex.getValue() instanceof LayerVertex layer) {
                String from = inputs.get(0);
                rows.layer(name, planned(layer), from, shape(types.get(from)), output);
            } else if (LayerLabels.onlyCopies(vertex.getValue())) {
                rows.copy(name, inputs.get(0));
            } else {
                GraphVertex joint = vertex.getValue();
                rows.joint(name, LayerLabels.of(joint), joint.numParams(true), inputs, output);
            }
        }
        return rows.plan();
    }

    private static PlannedLayer planned(LayerVertex vertex) {
        Layer layer = vertex.getLayerConf().getLayer();
        return new PlannedLayer(layer, layer.initializer().numParams(layer), vertex.getPreProcessor());
    }

    private static List<Long> shape(InputType type) {
        return Arrays.stream(type.getShape()).boxed().toList();
    }
}
