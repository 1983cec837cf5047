package dev.cella.lessons.net.plan;

import dev.cella.lessons.net.plan.NetPlan.Edge;
import dev.cella.lessons.net.plan.NetPlan.Node;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.deeplearning4j.nn.conf.InputPreProcessor;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Collects a plan with one row per word: a layer of DL4J that first lays its input out in a row and then applies an
 * activation to its sums becomes three rows.
 *
 * <p>If the name of a layer contains its number in the net, {@code 3.1 conv}, the rows beside it are numbered in the
 * same way: {@code 3.2 relu}.
 */
final class PlanRows {
    private static final Pattern PLACED = Pattern.compile("((?:\\d+(?:[a-z]|-\\d+)?\\.)*)(\\d+) \\w+");

    private final List<Node> nodes = new ArrayList<>();
    private final List<Edge> edges = new ArrayList<>();
    private final Map<String, String> ends = new HashMap<>();

    /**
     * A layer as a plan counts it.
     *
     * @param description in DL4J's words
     * @param parameters of the layer
     * @param before what changes the shape of its input, or null
     */
    record PlannedLayer(Layer description, long parameters, InputPreProcessor before) {
        static PlannedLayer of(org.deeplearning4j.nn.api.Layer layer, InputPreProcessor before) {
            return new PlannedLayer(layer.conf().getLayer(), layer.numParams(), before);
        }
    }

    NetPlan plan() {
        return new NetPlan(nodes, edges);
    }

    void input(String name, List<Long> shape) {
        row(new Node(name, Role.INPUT, "input", shape, 0, 0), List.of());
        ends.put(name, name);
    }

    void joint(String name, String kind, long parameters, List<String> inputs, List<Long> output) {
        row(new Node(name, Role.JOINT, kind, output, parameters, 0), from(inputs));
        ends.put(name, name);
    }

    /** Redirects the readers of {@code name} to {@code from}. */
    void copy(String name, String from) {
        ends.put(name, ends.get(from));
    }

    /** Adds the rows of a layer. */
    void layer(String name, PlannedLayer layer, String from, List<Long> input, List<Long> output) {
        Layer description = layer.description();
        List<String> last = from(List.of(from));
        List<Long> read = input;
        if (LayerLabels.flattens(layer.before())) {
            read = List.of(read.stream().reduce(1L, Math::multiplyExact));
            last = row(new Node(beside(name, -1, "flatten"), Role.OTHER, "flatten", read, 0, 0), last);
        }
        if (!LayerLabels.isOnlyLoss(description)) {
            Role role = LayerLabels.role(description, layer.parameters());
            long cost = MultiplyAdds.of(description, read, output);
            last = row(new Node(name, role, LayerLabels.of(description), output, layer.parameters(), cost), last);
        }
        String activation = LayerLabels.activation(description);
        if (!activation.isEmpty()) {
            String own = LayerLabels.isOnlyLoss(description) ? name : beside(name, 1, activation);
            last = row(new Node(own, Role.VALUES, activation, output, 0, 0), last);
        }
        ends.put(name, last.get(0));
    }

    private List<String> row(Node node, List<String> from) {
        nodes.add(node);
        from.forEach(one -> edges.add(new Edge(one, node.name())));
        return List.of(node.name());
    }

    private List<String> from(List<String> names) {
        return names.stream().map(ends::get).toList();
    }

    private static String beside(String name, int steps, String word) {
        Matcher placed = PLACED.matcher(name);
        return placed.matches()
                ? placed.group(1) + (Integer.parseInt(placed.group(2)) + steps) + " " + word
                : name + " " + word;
    }

    /** Returns the shape of one example, without N. */
    static List<Long> shape(INDArray batch) {
        return Arrays.stream(batch.shape()).skip(1).boxed().toList();
    }
}
