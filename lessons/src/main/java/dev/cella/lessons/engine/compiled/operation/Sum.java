package dev.cella.lessons.engine.compiled.operation;

import dev.cella.lessons.engine.compiled.plan.Buffer;
import dev.cella.lessons.engine.compiled.plan.Library;
import dev.cella.lessons.engine.compiled.plan.Plan;
import dev.cella.lessons.engine.compiled.plan.Value;
import java.util.List;
import org.bytedeco.dnnl.binary;
import org.bytedeco.dnnl.global.dnnl;
import org.bytedeco.dnnl.memory;

/** The sum of several values of the same shape, with its activation. */
public final class Sum implements Operation {
    private final List<Value> inputs;
    private final Value output;
    private final Rectifier function;

    /** @param function the activation, or null */
    public Sum(Plan plan, List<Value> inputs, Rectifier function) {
        this.inputs = inputs;
        this.function = function;
        Value first = inputs.get(0);
        output = plan.value(inputs.stream().anyMatch(Value::learns), first.shape());
        memory.desc layout = plan.flat(first.length());
        memory sum = plan.at(layout, output.numbers());
        memory so = plan.at(layout, first.numbers());
        for (int i = 1; i < inputs.size(); i++) {
            boolean last = i == inputs.size() - 1;
            var how = plan.keep(new binary.desc(dnnl.algorithm.binary_add, layout, layout, layout));
            var made = plan.keep(
                    new binary.primitive_desc(how, Rectifier.after(last ? function : null, plan), Library.processor()));
            memory next = plan.at(layout, inputs.get(i).numbers());
            plan.run(new binary(made), dnnl.DNNL_ARG_SRC_0, so, dnnl.DNNL_ARG_SRC_1, next, dnnl.DNNL_ARG_DST, sum);
            so = sum;
        }
    }

    public Value output() {
        return output;
    }

    @Override
    public void backward(Plan plan) {
        Buffer gradient = Rectifier.before(function, plan, output);
        for (Value input : inputs) {
            if (input.learns()) {
                plan.give(input, gradient.share());
            }
        }
        plan.release(gradient);
    }
}
