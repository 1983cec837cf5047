package dev.cella.lessons.engine.compiled.operation;

import dev.cella.lessons.engine.compiled.plan.Buffer;
import dev.cella.lessons.engine.compiled.plan.Plan;
import dev.cella.lessons.engine.compiled.plan.Value;
import org.bytedeco.dnnl.memory;
import org.deeplearning4j.nn.layers.convolution.Convolution1DLayer;

/** A convolution over images, with its activation. */
public final class Convolution implements Operation {
    private static final String W = "W";
    private static final String B = "b";

    /** DL4J says {@code [F, C, k, 1]} of the weights of a convolution over sequences, and reads them as {@code [k, C, F]}. */
    private static final memory.format_tag SEQUENCE = memory.format_tag.hwio;

    private final Value input;
    private final Value output;
    private final Weights weights;
    private final boolean hasBias;
    private final Rectifier function;
    private final ConvolutionPasses passes;

    /** @param function the activation, or null */
    public Convolution(Plan plan, Value input, Window window, Weights weights, boolean hasBias, Rectifier function) {
        this.input = input;
        this.weights = weights;
        this.hasBias = hasBias;
        this.function = function;
        long filters = weights.array(W).size(0);
        output = plan.value(weights.learn() || input.learns(), window.shape(input.images(), filters));
        boolean isSequence = weights.layer() instanceof Convolution1DLayer;
        memory.format_tag layout = isSequence ? SEQUENCE : memory.format_tag.oihw;
        passes = new ConvolutionPasses(plan, window, input.shape(), output.shape(), layout, hasBias, function);
        memory biases = hasBias ? weights.at(plan, B, passes.bias()) : null;
        passes.forward(input.numbers(), weights.at(plan, W, passes.weights()), biases, output.numbers());
    }

    public Value output() {
        return output;
    }

    @Override
    public void backward(Plan plan) {
        Buffer gradient = Rectifier.before(function, plan, output);
        if (weights.learn()) {
            memory ofBiases = hasBias ? weights.gradientAt(plan, B, passes.bias()) : null;
            passes.gradients(input.numbers(), gradient, weights.gradientAt(plan, W, passes.weights()), ofBiases);
        }
        if (input.learns()) {
            Buffer ofInput = plan.take(input.length());
            passes.spread(gradient, weights.at(plan, W, passes.weights()), ofInput);
            plan.give(input, ofInput);
        }
        plan.release(gradient);
    }
}
