package dev.cella.lessons.net;

import dev.cella.lessons.engine.FastLayers;
import dev.cella.lessons.shape.TensorShape;
import java.util.List;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration.GraphBuilder;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration.ListBuilder;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;

/** Creates DL4J's networks from layers and joints whose shapes have been checked. */
final class Networks {
    private Networks() {}

    static MultiLayerNetwork inRow(NeuralNetConfiguration.Builder settings, TensorShape input, List<Step> steps) {
        ListBuilder list = settings.list();
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            step.layer().setLayerName(step.name());
            list.layer(i, step.layer());
            if (step.before() != null) {
                list.inputPreProcessor(i, step.before());
            }
        }
        MultiLayerNetwork net =
                new MultiLayerNetwork(list.setInputType(Shapes.type(input)).build());
        net.init();
        FastLayers.helpers(List.of(net.getLayers()));
        return net;
    }

    static ComputationGraph graph(NeuralNetConfiguration.Builder settings, TensorShape input, List<Step> steps) {
        ComputationGraph net = new ComputationGraph(configuration(settings, input, steps));
        net.init();
        FastLayers.helpers(List.of(net.getLayers()));
        return net;
    }

    /** Describes a net without creating its weights; layers in a row become a graph without branches. */
    static ComputationGraphConfiguration configuration(
            NeuralNetConfiguration.Builder settings, TensorShape input, List<Step> steps) {
        GraphBuilder graph = settings.graphBuilder().addInputs(Wiring.INPUT).setInputTypes(Shapes.type(input));
        for (Step step : steps) {
            String[] inputs = step.inputs().toArray(new String[0]);
            if (step.layer() == null) {
                graph.addVertex(step.name(), step.joint(), inputs);
            } else {
                graph.addLayer(step.name(), step.layer(), step.before(), inputs);
            }
        }
        graph.setOutputs(steps.get(steps.size() - 1).name());
        return graph.build();
    }
}
