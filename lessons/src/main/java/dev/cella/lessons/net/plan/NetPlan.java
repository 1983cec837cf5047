package dev.cella.lessons.net.plan;

import dev.cella.lessons.net.NetSpec;
import dev.cella.lessons.net.plan.PlanRows.PlannedLayer;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.deeplearning4j.exception.DL4JException;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.conf.InputPreProcessor;
import org.deeplearning4j.nn.conf.graph.LayerVertex;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.graph.vertex.GraphVertex;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * The parts of a net: its layers in the order of computation, the output shape of each for one image, its cost, and
 * which layer reads from which.
 *
 * @param nodes the input and all layers and joints, each after those that it reads from
 * @param edges from each node to those that read it
 */
public record NetPlan(List<Node> nodes, List<Edge> edges) {
    /**
     * One layer or joint.
     *
     * @param name unique in its net
     * @param role its purpose
     * @param kind in words, such as {@code convolution 3×3}
     * @param shape of its output for one image, without N, such as {@code [16, 28, 28]}
     * @param parameters numbers that training or running statistics change
     * @param multiplyAdds multiplications by a weight for one image in inference, see {@link MultiplyAdds}
     */
    public record Node(String name, Role role, String kind, List<Long> shape, long parameters, long multiplyAdds) {
        /** Returns the shape in words: {@code 16×28×28}. */
        public String size() {
            return shape.stream().map(String::valueOf).collect(Collectors.joining("×"));
        }
    }

    /**
     * An output that another node reads.
     *
     * @param from name of the node that it comes from
     * @param to name of the node that reads it
     */
    public record Edge(String from, String to) {}

    /** Copies its lists. */
    public NetPlan {
        nodes = List.copyOf(nodes);
        edges = List.copyOf(edges);
    }

    /**
     * Inspects a net of layers in a row by sending one example of zeros through it.
     *
     * @param inputShape of one example, without N, such as {@code 1, 28, 28}; not needed for a net that {@code net(…)}
     *     built for images, volumes or rows
     * @throws IllegalArgumentException if such an example does not fit through the net, or the net does not know the
     *     shape
     */
    public static NetPlan plan(MultiLayerNetwork net, long... inputShape) {
        long[] shape = inputShape.length == 0 ? InputShape.of(net) : inputShape;
        List<INDArray> outputs = sent(shape, input -> net.feedForward(input, false));
        PlanRows rows = new PlanRows();
        rows.input("input", PlanRows.shape(outputs.get(0)));
        String last = "input";
        for (int i = 0; i < net.getnLayers(); i++) {
            Layer layer = net.getLayer(i);
            String given = layer.conf().getLayer().getLayerName();
            String name = given == null ? Integer.toString(i) : given;
            InputPreProcessor before = net.getLayerWiseConfigurations().getInputPreProcess(i);
            PlannedLayer planned = PlannedLayer.of(layer, before);
            rows.layer(name, planned, last, PlanRows.shape(outputs.get(i)), PlanRows.shape(outputs.get(i + 1)));
            last = name;
        }
        return rows.plan();
    }

    /** Inspects a net with branches as {@link #plan(MultiLayerNetwork, long...)} does. */
    public static NetPlan plan(ComputationGraph net, long... inputShape) {
        long[] shape = inputShape.length == 0 ? InputShape.of(net) : inputShape;
        Map<String, INDArray> outputs = sent(shape, input -> net.feedForward(input, false));
        PlanRows rows = new PlanRows();
        net.getConfiguration()
                .getNetworkInputs()
                .forEach(input -> rows.input(input, PlanRows.shape(outputs.get(input))));
        for (String name : inOrder(net)) {
            GraphVertex vertex = net.getVertex(name);
            var description = net.getConfiguration().getVertices().get(name);
            List<String> inputs = net.getConfiguration().getVertexInputs().get(name);
            if (description instanceof LayerVertex layer) {
                String from = inputs.get(0);
                PlannedLayer planned = PlannedLayer.of(vertex.getLayer(), layer.getPreProcessor());
                rows.layer(name, planned, from, PlanRows.shape(outputs.get(from)), PlanRows.shape(outputs.get(name)));
            } else if (LayerLabels.onlyCopies(description)) {
                rows.copy(name, inputs.get(0));
            } else {
                rows.joint(
                        name,
                        LayerLabels.of(description),
                        vertex.numParams(),
                        inputs,
                        PlanRows.shape(outputs.get(name)));
            }
        }
        return rows.plan();
    }

    /**
     * Plans a net that is not built: it has no weights yet, so it takes no memory, however large it is.
     *
     * @param net as {@code net(…)} describes it, before {@code build()}
     */
    public static NetPlan plan(NetSpec<?> net) {
        return UnbuiltPlan.of(net);
    }

    /** Returns {@link #plan(MultiLayerNetwork, long...)} as a table. */
    public static Table summary(MultiLayerNetwork net, long... inputShape) {
        return plan(net, inputShape).table();
    }

    /** Returns {@link #plan(ComputationGraph, long...)} as a table. */
    public static Table summary(ComputationGraph net, long... inputShape) {
        return plan(net, inputShape).table();
    }

    /** Returns the number of all parameters that training or running statistics change. */
    public long parameters() {
        return nodes.stream().mapToLong(Node::parameters).sum();
    }

    /** Returns the number of all multiply-adds for one image. */
    public long multiplyAdds() {
        return nodes.stream().mapToLong(Node::multiplyAdds).sum();
    }

    /**
     * Returns one row per node: {@code layer, kind, output, parameters, multiply-adds}; the sums are in the table's
     * name.
     */
    public Table table() {
        return Table.create(
                String.format(Locale.ROOT, "%,d parameters, %,d multiply-adds per image", parameters(), multiplyAdds()),
                StringColumn.create("layer", nodes.stream().map(Node::name)),
                StringColumn.create("kind", nodes.stream().map(Node::kind)),
                StringColumn.create("output", nodes.stream().map(Node::size)),
                LongColumn.create("parameters", nodes.stream().mapToLong(Node::parameters)),
                LongColumn.create("multiply-adds", nodes.stream().mapToLong(Node::multiplyAdds)));
    }

    /** Returns one row per word of the net, a block's layers added up: {@code layers, output, parameters, multiply-adds}. */
    public Table byBlock() {
        return BlockRows.of(this);
    }

    /**
     * Returns layers and joints in the order in which they were added or, if one comes before its inputs, in DL4J's
     * order of computation.
     */
    private static List<String> inOrder(ComputationGraph net) {
        ComputationGraphConfiguration configuration = net.getConfiguration();
        Set<String> seen = new LinkedHashSet<>(configuration.getNetworkInputs());
        for (String name : configuration.getVertices().keySet()) {
            if (!seen.containsAll(configuration.getVertexInputs().get(name))) {
                return Arrays.stream(net.topologicalSortOrder())
                        .mapToObj(index -> net.getVertices()[index].getVertexName())
                        .filter(configuration.getVertices()::containsKey)
                        .toList();
            }
            seen.add(name);
        }
        return List.copyOf(configuration.getVertices().keySet());
    }

    private static <T> T sent(long[] inputShape, Function<INDArray, T> net) {
        long[] shape = new long[inputShape.length + 1];
        shape[0] = 1;
        System.arraycopy(inputShape, 0, shape, 1, inputShape.length);
        try {
            return net.apply(Nd4j.zeros(shape));
        } catch (IllegalArgumentException | IllegalStateException | DL4JException e) {
            throw new IllegalArgumentException(
                    "an image of shape " + Arrays.toString(inputShape)
                            + " does not fit through the net (must be the shape of one image that the net was made for,"
                            + " e.g. 1, 28, 28); try that. The layer says: " + e.getMessage(),
                    e);
        }
    }
}
