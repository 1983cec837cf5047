package dev.cella.lessons.engine.compiled;

import dev.cella.lessons.engine.compiled.operation.Rectifier;
import dev.cella.lessons.engine.compiled.target.Node;
import java.util.List;
import java.util.stream.IntStream;

/** Finds out which activations can be computed together with the layer before them. */
final class Fusion {
    private final List<Node> nodes;
    private final int[] readers;

    Fusion(List<Node> nodes) {
        this.nodes = nodes;
        readers = new int[nodes.size()];
        for (Node node : nodes) {
            node.inputs().stream().filter(input -> input >= 0).forEach(input -> readers[input]++);
        }
    }

    /** Returns a layer's own activation, or that of an activation layer which alone reads it; null if there is none. */
    Rectifier function(int index) {
        Rectifier own = own(nodes.get(index));
        return own == null ? following(index) : own;
    }

    /** Returns the function of an activation layer that alone reads this node; null if there is none. */
    Rectifier following(int index) {
        int reader = reader(index);
        return reader < 0 ? null : own(nodes.get(reader));
    }

    /** Returns the position of that activation layer; -1 if there is none. */
    int reader(int index) {
        return readers[index] != 1
                ? -1
                : IntStream.range(index + 1, nodes.size() - 1)
                        .filter(i -> nodes.get(i).inputs().contains(index))
                        .filter(i -> isOnlyActivation(nodes.get(i)))
                        .findFirst()
                        .orElse(-1);
    }

    private static boolean isOnlyActivation(Node node) {
        return node.layer() != null && node.before() == null && Layers.isActivation(node.layer());
    }

    /** Returns the activation that a layer has itself; null if it has none. */
    static Rectifier own(Node node) {
        return Layers.rectifier(Layers.activation(node.layer()));
    }

    /** Returns the function if a primitive of oneDNN can apply it to its output: ReLU only; otherwise null. */
    static Rectifier fused(Rectifier function) {
        return function == Rectifier.RELU ? function : null;
    }
}
