package dev.cella.lessons.engine.compiled;

import org.bytedeco.dnnl.global.dnnl;
import org.bytedeco.dnnl.memory;
import org.bytedeco.dnnl.pooling_backward;
import org.bytedeco.dnnl.pooling_forward;

/** A pooling by maximum or average. */
final class Pooling implements Operation {
    private final Value input;
    private final Value output;
    private final Window window;
    private final dnnl.algorithm kind;
    private final memory.desc from;
    private final memory.desc to;
    private final pooling_forward.primitive_desc forward;
    private final memory winners;

    /** @param shape of the output: maps, or a row if each map becomes one number */
    Pooling(Plan plan, Value input, Window window, dnnl.algorithm kind, long[] shape) {
        this.input = input;
        this.window = window;
        this.kind = kind;
        output = plan.value(input.learns(), shape);
        from = plan.layout(input, true);
        to = plan.layout(output, true);
        dnnl.prop_kind pass = plan.training() ? dnnl.prop_kind.forward_training : dnnl.prop_kind.forward_inference;
        var how = plan.keep(new pooling_forward.desc(
                pass, kind, from, to, window.stride(), window.size(), window.before(), window.after()));
        forward = plan.keep(new pooling_forward.primitive_desc(how, Library.processor()));
        boolean remembers = plan.training() && kind == dnnl.algorithm.pooling_max;
        winners = remembers ? plan.own(plan.keep(forward.workspace_desc())) : null;
        run(
                plan,
                new pooling_forward(forward),
                dnnl.DNNL_ARG_SRC,
                plan.at(from, input.numbers()),
                dnnl.DNNL_ARG_DST,
                plan.at(to, output.numbers()));
    }

    Value output() {
        return output;
    }

    @Override
    public void backward(Plan plan) {
        Buffer gradient = output.gradient();
        if (input.learns()) {
            Buffer ofInput = plan.take(input.length());
            var how = plan.keep(new pooling_backward.desc(
                    kind, from, to, window.stride(), window.size(), window.before(), window.after()));
            var made = plan.keep(new pooling_backward.primitive_desc(how, Library.processor(), forward));
            run(
                    plan,
                    new pooling_backward(made),
                    dnnl.DNNL_ARG_DIFF_DST,
                    plan.at(to, gradient),
                    dnnl.DNNL_ARG_DIFF_SRC,
                    plan.at(from, ofInput));
            plan.give(input, ofInput);
        }
        plan.release(gradient);
    }

    private void run(Plan plan, org.bytedeco.dnnl.primitive work, int first, memory a, int second, memory b) {
        if (winners == null) {
            plan.run(work, first, a, second, b);
        } else {
            plan.run(work, first, a, second, b, dnnl.DNNL_ARG_WORKSPACE, winners);
        }
    }
}
