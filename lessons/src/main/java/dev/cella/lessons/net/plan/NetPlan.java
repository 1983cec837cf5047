package dev.cella.lessons.net.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.deeplearning4j.exception.DL4JException;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.graph.vertex.GraphVertex;
import org.deeplearning4j.nn.graph.vertex.VertexIndices;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * What a net is made of: its layers in the order of computation, the shape that each gives for one image, what it costs, and
 * who reads from whom.
 *
 * @param nodes the input and all layers and joints, each behind those that it reads from
 * @param edges from each node to those that read it
 */
public record NetPlan(List<Node> nodes, List<Edge> edges) {
    /**
     * One layer or joint.
     *
     * @param name unique in its net
     * @param role what it is for
     * @param kind in words, e.g. {@code convolution 3×3}
     * @param shape of its output for one image, without N, e.g. {@code [16, 28, 28]}
     * @param parameters numbers that training or running statistics change
     * @param multiplyAdds multiplications by a weight for one image in inference, see {@link MultiplyAdds}
     */
    public record Node(String name, Role role, String kind, List<Long> shape, long parameters, long multiplyAdds) {
        /** The shape in words: {@code 16×28×28}. */
        public String size() {
            return shape.stream().map(String::valueOf).collect(Collectors.joining("×"));
        }
    }

    /**
     * An output that another node reads.
     *
     * @param from name of the node that gives it
     * @param to name of the node that reads it
     */
    public record Edge(String from, String to) {}

    /** Copies its lists. */
    public NetPlan {
        nodes = List.copyOf(nodes);
        edges = List.copyOf(edges);
    }

    /**
     * Looks at a net of layers in a row by sending one image of zeros through it.
     *
     * @param imageShape of one image, without N, e.g. {@code 1, 28, 28}
     * @throws IllegalArgumentException if such an image does not fit through the net
     */
    public static NetPlan plan(MultiLayerNetwork net, long... imageShape) {
        List<INDArray> outputs = sent(imageShape, image -> net.feedForward(image, false));
        List<Node> nodes = new ArrayList<>(List.of(input(outputs.get(0))));
        List<Edge> edges = new ArrayList<>();
        for (int i = 0; i < net.getnLayers(); i++) {
            Layer layer = net.getLayer(i);
            String given = layer.conf().getLayer().getLayerName();
            String name = given == null ? Integer.toString(i) : given;
            edges.add(new Edge(nodes.get(i).name(), name));
            nodes.add(node(name, layer, outputs.get(i), outputs.get(i + 1)));
        }
        return new NetPlan(nodes, edges);
    }

    /**
     * Looks at a net with branches by sending one image of zeros through it.
     *
     * @param imageShape of one image, without N, e.g. {@code 1, 28, 28}
     * @throws IllegalArgumentException if such an image does not fit through the net
     */
    public static NetPlan plan(ComputationGraph net, long... imageShape) {
        Map<String, INDArray> outputs = sent(imageShape, image -> net.feedForward(image, false));
        Map<String, Node> nodes = new LinkedHashMap<>();
        List<Edge> edges = new ArrayList<>();
        for (int index : net.topologicalSortOrder()) {
            GraphVertex vertex = net.getVertices()[index];
            String name = vertex.getVertexName();
            INDArray output = outputs.get(name);
            List<String> inputs = inputs(net, vertex);
            inputs.forEach(from -> edges.add(new Edge(from, name)));
            if (vertex.isInputVertex()) {
                nodes.put(name, new Node(name, Role.INPUT, "input", shape(output), 0, 0));
            } else if (vertex.hasLayer()) {
                nodes.put(name, node(name, vertex.getLayer(), outputs.get(inputs.get(0)), output));
            } else {
                nodes.put(name, joint(net, vertex, shape(output)));
            }
        }
        return new NetPlan(List.copyOf(nodes.values()), edges);
    }

    /** {@link #plan(MultiLayerNetwork, long...)} as a table. */
    public static Table summary(MultiLayerNetwork net, long... imageShape) {
        return plan(net, imageShape).table();
    }

    /** {@link #plan(ComputationGraph, long...)} as a table. */
    public static Table summary(ComputationGraph net, long... imageShape) {
        return plan(net, imageShape).table();
    }

    /** All numbers that training or running statistics change. */
    public long parameters() {
        return nodes.stream().mapToLong(Node::parameters).sum();
    }

    /** All multiplications by a weight for one image. */
    public long multiplyAdds() {
        return nodes.stream().mapToLong(Node::multiplyAdds).sum();
    }

    /** One row a node: {@code layer, kind, output, parameters, multiply-adds}; the sums are in the table's name. */
    public Table table() {
        return Table.create(
                String.format(Locale.ROOT, "%,d parameters, %,d multiply-adds an image", parameters(), multiplyAdds()),
                StringColumn.create("layer", nodes.stream().map(Node::name)),
                StringColumn.create("kind", nodes.stream().map(Node::kind)),
                StringColumn.create("output", nodes.stream().map(Node::size)),
                LongColumn.create("parameters", nodes.stream().mapToLong(Node::parameters)),
                LongColumn.create("multiply-adds", nodes.stream().mapToLong(Node::multiplyAdds)));
    }

    private static Node input(INDArray image) {
        return new Node("input", Role.INPUT, "input", shape(image), 0, 0);
    }

    private static Node node(String name, Layer layer, INDArray input, INDArray output) {
        return new Node(
                name,
                LayerLabels.role(layer),
                LayerLabels.of(layer),
                shape(output),
                layer.numParams(),
                MultiplyAdds.of(layer.conf().getLayer(), shape(input), shape(output)));
    }

    private static Node joint(ComputationGraph net, GraphVertex vertex, List<Long> shape) {
        String name = vertex.getVertexName();
        String kind = LayerLabels.of(net.getConfiguration().getVertices().get(name));
        return new Node(name, Role.JOINT, kind, shape, vertex.numParams(), 0);
    }

    private static List<String> inputs(ComputationGraph net, GraphVertex vertex) {
        VertexIndices[] inputs = vertex.getInputVertices();
        return inputs == null
                ? List.of()
                : Arrays.stream(inputs)
                        .map(i -> net.getVertices()[i.getVertexIndex()].getVertexName())
                        .toList();
    }

    private static List<Long> shape(INDArray values) {
        return Arrays.stream(values.shape()).skip(1).boxed().toList();
    }

    private static <T> T sent(long[] imageShape, Function<INDArray, T> net) {
        long[] shape = new long[imageShape.length + 1];
        shape[0] = 1;
        System.arraycopy(imageShape, 0, shape, 1, imageShape.length);
        try {
            return net.apply(Nd4j.zeros(shape));
        } catch (IllegalArgumentException | IllegalStateException | DL4JException e) {
            throw new IllegalArgumentException(
                    "an image of shape " + Arrays.toString(imageShape)
                            + " does not fit through the net (must be the shape of one image that the net was made for,"
                            + " e.g. 1, 28, 28); try that. The layer says: " + e.getMessage(),
                    e);
        }
    }
}
