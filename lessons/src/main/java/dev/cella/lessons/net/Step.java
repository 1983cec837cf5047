package dev.cella.lessons.net;

import java.util.List;
import org.deeplearning4j.nn.conf.InputPreProcessor;
import org.deeplearning4j.nn.conf.graph.GraphVertex;
import org.deeplearning4j.nn.conf.layers.BaseLayer;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.Layer;

/** One layer or joint of a net that is being built, in DL4J's classes. */
final class Step {
    private final String name;
    private final Layer layer;
    private final GraphVertex joint;
    private final InputPreProcessor before;
    private final List<String> inputs;
    private ActivationSpec activation;
    private String activationName;

    private Step(String name, Layer layer, GraphVertex joint, InputPreProcessor before, List<String> inputs) {
        this.name = name;
        this.layer = layer;
        this.joint = joint;
        this.before = before;
        this.inputs = List.copyOf(inputs);
    }

    /** Creates a layer, which lays its input out in a row first if the point says so. */
    static Step layer(String name, Layer layer, Point from) {
        InputPreProcessor before = from.isFlat()
                ? Shapes.toRow(from.given())
                : from.from().equals(Wiring.INPUT) ? Shapes.remembering(from.shape()) : null;
        return new Step(name, layer, null, before, List.of(from.from()));
    }

    /** Creates an activation as a layer of its own. */
    static Step activation(String name, ActivationSpec activation, Point from) {
        Step step = layer(name, activation.layer(from.shape()), from);
        step.activation = activation;
        step.activationName = name;
        return step;
    }

    static Step joint(String name, GraphVertex joint, List<String> inputs) {
        return new Step(name, null, joint, null, inputs);
    }

    /** Returns the same step with another layer. */
    Step with(Layer other) {
        return new Step(name, other, null, before, inputs);
    }

    String name() {
        return name;
    }

    /** Returns the layer; null for a joint. */
    Layer layer() {
        return layer;
    }

    /** Returns the joint; null for a layer. */
    GraphVertex joint() {
        return joint;
    }

    /** Returns what changes the shape of the input, or null. */
    InputPreProcessor before() {
        return before;
    }

    List<String> inputs() {
        return inputs;
    }

    /** Returns the activation that the layer is or has absorbed, or null. */
    ActivationSpec activation() {
        return activation;
    }

    /** Returns number and word of the {@link #activation}, or null. */
    String activationName() {
        return activationName;
    }

    /** Returns whether the layer can apply an activation to its output itself. */
    boolean canTake(Point output) {
        boolean weights = layer instanceof ConvolutionLayer || layer instanceof DenseLayer;
        return weights && activation == null && !output.isFlat();
    }

    void take(ActivationSpec other, String otherName) {
        activation = other;
        activationName = otherName;
        ((BaseLayer) layer).setActivationFn(other.function());
    }
}
