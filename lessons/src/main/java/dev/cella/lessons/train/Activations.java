package dev.cella.lessons.train;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.graph.vertex.GraphVertex;
import org.deeplearning4j.nn.graph.vertex.VertexIndices;
import org.deeplearning4j.nn.layers.ActivationLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Returns the outputs of all layers, first to last.
 *
 * <p>DL4J's {@code feedForward} returns them, too, but in inference an activation layer overwrites the output of the
 * layer before it. Here, those outputs are computed again.
 */
final class Activations {
    private Activations() {}

    static Map<String, INDArray> of(MultiLayerNetwork net, INDArray images) {
        List<String> names = net.getLayerNames();
        Map<String, INDArray> named = new LinkedHashMap<>();
        of(net.toComputationGraph(), images).forEach((number, values) -> named.put(names.get(named.size()), values));
        return named;
    }

    static Map<String, INDArray> of(ComputationGraph net, INDArray images) {
        Map<String, INDArray> given = net.feedForward(new INDArray[] {images.dup()}, false);
        Map<String, INDArray> outputs = new LinkedHashMap<>();
        outputs.put(net.getConfiguration().getNetworkInputs().get(0), images);
        for (int index : net.topologicalSortOrder()) {
            GraphVertex vertex = net.getVertices()[index];
            if (!vertex.isInputVertex()) {
                INDArray output =
                        isOverwritten(net, vertex) ? again(net, vertex, outputs) : given.get(vertex.getVertexName());
                outputs.put(vertex.getVertexName(), output);
            }
        }
        outputs.remove(net.getConfiguration().getNetworkInputs().get(0));
        return outputs;
    }

    private static boolean isOverwritten(ComputationGraph net, GraphVertex vertex) {
        VertexIndices[] readers = vertex.getOutputVertices();
        return readers != null
                && Arrays.stream(readers)
                        .map(reader -> net.getVertices()[reader.getVertexIndex()])
                        .anyMatch(reader -> reader.hasLayer() && reader.getLayer() instanceof ActivationLayer);
    }

    private static INDArray again(ComputationGraph net, GraphVertex vertex, Map<String, INDArray> outputs) {
        LayerWorkspaceMgr memory = LayerWorkspaceMgr.noWorkspaces();
        VertexIndices[] inputs = vertex.getInputVertices();
        for (int i = 0; i < inputs.length; i++) {
            String name = net.getVertices()[inputs[i].getVertexIndex()].getVertexName();
            vertex.setInput(i, outputs.get(name).dup(), memory);
        }
        INDArray output = vertex.doForward(false, memory);
        vertex.clear();
        return output;
    }
}
