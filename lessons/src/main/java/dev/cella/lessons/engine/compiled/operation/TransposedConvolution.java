package dev.cella.lessons.engine.compiled.operation;

import dev.cella.lessons.engine.compiled.plan.Buffer;
import dev.cella.lessons.engine.compiled.plan.Plan;
import dev.cella.lessons.engine.compiled.plan.Value;
import org.bytedeco.dnnl.memory;

/**
 * A transposed convolution with its activation: the pass of a convolution that otherwise computes gradients of images,
 * then biases and ReLU in a {@link Shift}.
 */
public final class TransposedConvolution implements Operation {
    private static final String W = "W";

    private final Value input;
    private final Value spread;
    private final Weights weights;
    private final ConvolutionPasses passes;
    private final Shift shift;

    public TransposedConvolution(
            Plan plan, Value input, Window window, long[] shape, Weights weights, boolean hasBias, boolean rectifies) {
        this.input = input;
        this.weights = weights;
        boolean learns = weights.learn() || input.learns();
        spread = plan.value(learns, shape);
        passes = new ConvolutionPasses(plan, window, shape, input.shape(), memory.format_tag.oihw, false, null);
        passes.spread(input.numbers(), weights.at(plan, W, passes.weights()), spread.numbers());
        shift = hasBias || rectifies ? new Shift(plan, spread, weights, hasBias, rectifies) : null;
    }

    public Value output() {
        return shift == null ? spread : shift.output();
    }

    @Override
    public void backward(Plan plan) {
        if (shift != null) {
            shift.backward(plan);
        }
        Buffer gradient = spread.gradient();
        if (weights.learn()) {
            passes.gradients(gradient, input.numbers(), weights.gradientAt(plan, W, passes.weights()), null);
        }
        if (input.learns()) {
            Buffer ofInput = plan.take(input.length());
            memory now = weights.at(plan, W, passes.weights());
            passes.forward(gradient, now, null, ofInput);
            plan.give(input, ofInput);
        }
        plan.release(gradient);
    }
}
