package dev.cella.lessons.engine.compiled.operation;

import dev.cella.lessons.engine.compiled.plan.Buffer;
import dev.cella.lessons.engine.compiled.plan.Library;
import dev.cella.lessons.engine.compiled.plan.Plan;
import dev.cella.lessons.engine.compiled.plan.Value;
import org.bytedeco.dnnl.eltwise_backward;
import org.bytedeco.dnnl.eltwise_forward;
import org.bytedeco.dnnl.global.dnnl;
import org.bytedeco.dnnl.memory;
import org.bytedeco.dnnl.post_ops;
import org.bytedeco.dnnl.primitive_attr;

/**
 * Functions that change each number by itself and whose derivative follows from their output: ReLU, tanh and sigmoid.
 */
public enum Rectifier {
    RELU(dnnl.algorithm.eltwise_relu, dnnl.algorithm.eltwise_relu_use_dst_for_bwd),
    TANH(dnnl.algorithm.eltwise_tanh, dnnl.algorithm.eltwise_tanh_use_dst_for_bwd),
    SIGMOID(dnnl.algorithm.eltwise_logistic, dnnl.algorithm.eltwise_logistic_use_dst_for_bwd);

    private final dnnl.algorithm forward;
    private final dnnl.algorithm backward;

    Rectifier(dnnl.algorithm forward, dnnl.algorithm backward) {
        this.forward = forward;
        this.backward = backward;
    }

    /** Returns the setting that lets another primitive apply this function to its output; null leaves it alone. */
    public static primitive_attr after(Rectifier function, Plan plan) {
        primitive_attr settings = plan.keep(new primitive_attr());
        if (function != null) {
            post_ops then = plan.keep(new post_ops());
            then.append_eltwise(1, function.forward, 0, 0);
            settings.set_post_ops(then);
        }
        return settings;
    }

    /** Writes the step that turns each number {@code x} into {@code ln x}. */
    public static void logarithm(Plan plan, Buffer numbers, long length) {
        memory.desc layout = plan.flat(length);
        var how = plan.keep(
                new eltwise_forward.desc(dnnl.prop_kind.forward_inference, dnnl.algorithm.eltwise_log, layout, 0, 0));
        var made = plan.keep(new eltwise_forward.primitive_desc(how, Library.processor()));
        memory place = plan.at(layout, numbers);
        plan.run(new eltwise_forward(made), dnnl.DNNL_ARG_SRC, place, dnnl.DNNL_ARG_DST, place);
    }

    /** Writes the step that turns a value into the function of it. */
    public void forward(Plan plan, Buffer from, Buffer to, long length) {
        memory.desc layout = plan.flat(length);
        var made = plan.keep(forward(plan, layout));
        plan.run(
                new eltwise_forward(made),
                dnnl.DNNL_ARG_SRC,
                plan.at(layout, from),
                dnnl.DNNL_ARG_DST,
                plan.at(layout, to));
    }

    private eltwise_forward.primitive_desc forward(Plan plan, memory.desc layout) {
        var how = plan.keep(new eltwise_forward.desc(dnnl.prop_kind.forward_training, derivable(), layout, 0, 0));
        return new eltwise_forward.primitive_desc(how, Library.processor());
    }

    private dnnl.algorithm derivable() {
        return backward;
    }

    /**
     * Writes the step back through the activation at the end of a layer.
     *
     * @param function the activation, or null
     * @param output of the layer, after its activation
     * @return the gradient before the activation, with one use
     */
    static Buffer before(Rectifier function, Plan plan, Value output) {
        return function == null
                ? output.gradient()
                : function.backward(plan, output.numbers(), output.gradient(), output.length());
    }

    /**
     * Writes the step from the gradient of the output to that of the input, and takes over the caller's use of the
     * former.
     *
     * @param output the function's values
     * @return with one use
     */
    public Buffer backward(Plan plan, Buffer output, Buffer gradient, long length) {
        Buffer result = gradient.isShared() ? plan.take(length) : gradient;
        memory.desc layout = plan.flat(length);
        var hint = plan.keep(forward(plan, layout));
        var how = plan.keep(new eltwise_backward.desc(backward, layout, layout, 0, 0));
        var made = plan.keep(new eltwise_backward.primitive_desc(how, Library.processor(), hint));
        plan.run(
                new eltwise_backward(made),
                dnnl.DNNL_ARG_DST,
                plan.at(layout, output),
                dnnl.DNNL_ARG_DIFF_DST,
                plan.at(layout, gradient),
                dnnl.DNNL_ARG_DIFF_SRC,
                plan.at(layout, result));
        if (result != gradient) {
            plan.release(gradient);
        }
        return result;
    }
}
