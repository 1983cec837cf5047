package dev.cella.lessons.engine.compiled.operation;

import dev.cella.lessons.engine.compiled.plan.Buffer;
import dev.cella.lessons.engine.compiled.plan.Library;
import dev.cella.lessons.engine.compiled.plan.Plan;
import dev.cella.lessons.engine.compiled.plan.Value;
import java.util.Arrays;
import org.bytedeco.dnnl.global.dnnl;
import org.bytedeco.dnnl.inner_product_backward_data;
import org.bytedeco.dnnl.inner_product_backward_weights;
import org.bytedeco.dnnl.inner_product_forward;
import org.bytedeco.dnnl.memory;
import org.bytedeco.dnnl.primitive;

/** A dense layer with its activation. */
public final class Dense implements Operation {
    private static final String W = "W";
    private static final String B = "b";

    private final Value input;
    private final Value output;
    private final Weights weights;
    private final boolean hasBias;
    private final Rectifier function;
    private final memory.desc from;
    private final memory.desc to;
    private final memory.desc matrix;
    private final memory.desc bias;
    private final inner_product_forward.primitive_desc forward;

    /** @param function the activation, or null */
    public Dense(Plan plan, Value input, Weights weights, boolean hasBias, Rectifier function) {
        this.input = input;
        this.weights = weights;
        this.hasBias = hasBias;
        this.function = function;
        long inputs = weights.array(W).size(0);
        long units = weights.array(W).size(1);
        output = plan.value(weights.learn() || input.learns(), input.images(), units);
        from = plan.layout(memory.format_tag.nc, input.images(), inputs);
        to = plan.layout(memory.format_tag.nc, input.images(), units);
        matrix = plan.layout(memory.format_tag.oi, units, inputs); // DL4J keeps [inputs, units] column by column
        bias = plan.flat(units);
        forward = plan.keep(forward(plan));
        run(
                plan,
                new inner_product_forward(forward),
                hasBias ? weights.at(plan, B, bias) : null,
                dnnl.DNNL_ARG_BIAS,
                dnnl.DNNL_ARG_SRC,
                plan.at(from, input.numbers()),
                dnnl.DNNL_ARG_WEIGHTS,
                weights.at(plan, W, matrix),
                dnnl.DNNL_ARG_DST,
                plan.at(to, output.numbers()));
    }

    private inner_product_forward.primitive_desc forward(Plan plan) {
        dnnl.prop_kind kind = plan.training() ? dnnl.prop_kind.forward_training : dnnl.prop_kind.forward_inference;
        var how = hasBias
                ? new inner_product_forward.desc(kind, from, matrix, bias, to)
                : new inner_product_forward.desc(kind, from, matrix, to);
        return new inner_product_forward.primitive_desc(
                plan.keep(how), Rectifier.after(function, plan), Library.processor());
    }

    public Value output() {
        return output;
    }

    @Override
    public void backward(Plan plan) {
        Buffer gradient = Rectifier.before(function, plan, output);
        if (weights.learn()) {
            gradients(plan, gradient);
        }
        if (input.learns()) {
            Buffer ofInput = plan.take(input.length());
            var how = plan.keep(new inner_product_backward_data.desc(from, matrix, to));
            var made = plan.keep(new inner_product_backward_data.primitive_desc(how, Library.processor(), forward));
            plan.run(
                    new inner_product_backward_data(made),
                    dnnl.DNNL_ARG_DIFF_DST,
                    plan.at(to, gradient),
                    dnnl.DNNL_ARG_WEIGHTS,
                    weights.at(plan, W, matrix),
                    dnnl.DNNL_ARG_DIFF_SRC,
                    plan.at(from, ofInput));
            plan.give(input, ofInput);
        }
        plan.release(gradient);
    }

    private void gradients(Plan plan, Buffer gradient) {
        var how = plan.keep(
                hasBias
                        ? new inner_product_backward_weights.desc(from, matrix, bias, to)
                        : new inner_product_backward_weights.desc(from, matrix, to));
        var made = plan.keep(new inner_product_backward_weights.primitive_desc(how, Library.processor(), forward));
        run(
                plan,
                new inner_product_backward_weights(made),
                hasBias ? weights.gradientAt(plan, B, bias) : null,
                dnnl.DNNL_ARG_DIFF_BIAS,
                dnnl.DNNL_ARG_SRC,
                plan.at(from, input.numbers()),
                dnnl.DNNL_ARG_DIFF_DST,
                plan.at(to, gradient),
                dnnl.DNNL_ARG_DIFF_WEIGHTS,
                weights.gradientAt(plan, W, matrix));
    }

    /** Adds a primitive with one more argument, unless that is null. */
    private static void run(Plan plan, primitive work, memory more, int name, Object... arguments) {
        Object[] all = arguments;
        if (more != null) {
            all = Arrays.copyOf(arguments, arguments.length + 2);
            all[arguments.length] = name;
            all[arguments.length + 1] = more;
        }
        plan.run(work, all);
    }
}
