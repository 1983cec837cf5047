package dev.cella.lessons.inspect.explore;

import dev.cella.lessons.explore.touch.TouchData;
import dev.cella.lessons.explore.touch.TouchData.Colors;
import dev.cella.lessons.explore.touch.TouchData.Named;
import dev.cella.lessons.explore.touch.TouchData.Step;
import dev.cella.lessons.inspect.LayerInspection;
import dev.cella.lessons.trace.MapShape;
import dev.cella.lessons.trace.Operation;
import dev.cella.lessons.trace.PointOperation;
import dev.cella.lessons.trace.SumOperation;
import dev.cella.lessons.train.NetAdapter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.conf.graph.ElementWiseVertex;
import org.deeplearning4j.nn.conf.graph.GraphVertex;
import org.deeplearning4j.nn.conf.graph.MergeVertex;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.ndarray.INDArray;

/** The layers of a net, one after the other as data, with what they make of one image. */
final class NetSteps {
    private final ComputationGraph net;
    private final Map<String, Integer> positions = new LinkedHashMap<>(); // of each layer's output among the tensors
    private final List<Named> tensors = new ArrayList<>();
    private final List<Step> steps = new ArrayList<>();
    private final List<String> leftOut = new ArrayList<>();

    private NetSteps(ComputationGraph net) {
        this.net = net;
    }

    /**
     * Follows an image through a net, as far as layers can be described.
     *
     * @throws IllegalArgumentException if the image does not fit, or the first layer cannot be described
     */
    static NetSteps of(ComputationGraph net, INDArray image) {
        Map<String, INDArray> outputs =
                NetAdapter.of(net).activations(image.reshape(1, image.size(0), image.size(1), image.size(2)));
        NetSteps all = new NetSteps(net);
        all.positions.put(net.getConfiguration().getNetworkInputs().get(0), 0);
        all.tensors.add(new Named("image", image, Colors.IMAGE));
        outputs.forEach(all::add);
        if (all.steps.isEmpty()) {
            throw new IllegalArgumentException("the first layer, " + all.leftOut.get(0)
                    + ", cannot be followed value by value (must be a convolution, a pooling, a dense layer or one that"
                    + " acts on each value alone); try activations(net, image)");
        }
        return all;
    }

    List<Named> tensors() {
        return tensors;
    }

    TouchData data() {
        String remark = leftOut.isEmpty()
                ? null
                : "These layers can't be followed value by value, and are left out with all that depends on them: "
                        + String.join(", ", leftOut) + ".";
        return new TouchData(tensors, steps, false, remark, List.of(), false);
    }

    private void add(String name, INDArray output) {
        List<String> inputs = net.getConfiguration().getVertexInputs().get(name);
        INDArray values = plane(output);
        Optional<Operation> operation = inputs.stream().allMatch(positions::containsKey)
                ? operation(name, inputs, MapShape.of(values))
                : Optional.empty();
        if (operation.isEmpty()) {
            leftOut.add(title(name));
            return;
        }
        positions.put(name, tensors.size());
        steps.add(new Step(operation.get(), inputs.stream().map(positions::get).toList()));
        tensors.add(new Named(title(name), values, Colors.DIVERGING));
    }

    private Optional<Operation> operation(String name, List<String> inputs, MapShape output) {
        GraphVertex vertex = net.getConfiguration().getVertices().get(name);
        Layer layer = net.getLayer(name);
        if (layer != null) {
            MapShape input =
                    MapShape.of(tensors.get(positions.get(inputs.get(0))).values());
            return new LayerOperation(layer, input, output).operation();
        }
        if (vertex instanceof ElementWiseVertex sum && sum.getOp() == ElementWiseVertex.Op.Add) {
            return Optional.of(new SumOperation());
        }
        return vertex instanceof MergeVertex ? Optional.of(PointOperation.function("identity")) : Optional.empty();
    }

    private String title(String name) {
        return Stream.ofNullable(net.getLayer(name))
                .map(LayerInspection::title)
                .findFirst()
                .orElse(name);
    }

    /** Turns {@code [1, C, H, W]} into {@code [C, H, W]}, and {@code [1, K]} into {@code [K, 1, 1]}. */
    private static INDArray plane(INDArray values) {
        INDArray one = values.slice(0);
        if (one.rank() == 3) {
            return one;
        }
        long[] row = {one.length(), 1, 1};
        return one.reshape(row);
    }
}
