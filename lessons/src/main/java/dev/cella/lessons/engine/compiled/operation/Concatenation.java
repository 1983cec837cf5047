package dev.cella.lessons.engine.compiled.operation;

import dev.cella.lessons.engine.compiled.plan.Buffer;
import dev.cella.lessons.engine.compiled.plan.Plan;
import dev.cella.lessons.engine.compiled.plan.Value;
import java.util.List;
import org.bytedeco.dnnl.memory;

/** The channels of several values side by side. */
public final class Concatenation implements Operation {
    private final List<Value> inputs;
    private final Value output;

    public Concatenation(Plan plan, List<Value> inputs) {
        this.inputs = inputs;
        long[] shape = inputs.get(0).shape().clone();
        shape[1] = inputs.stream().mapToLong(Value::channels).sum();
        output = plan.value(inputs.stream().anyMatch(Value::learns), shape);
        long start = 0;
        for (Value input : inputs) {
            plan.copy(plan.at(plan.layout(input, true), input.numbers()), part(plan, output.numbers(), input, start));
            start += input.channels();
        }
    }

    public Value output() {
        return output;
    }

    /** Returns the channels from {@code start} on that belong to an input. */
    private memory part(Plan plan, Buffer numbers, Value input, long start) {
        memory.desc all = plan.layout(output, true);
        memory.desc some = plan.keep(all.submemory_desc(input.maps(), new long[] {0, start, 0, 0}));
        return plan.at(some, numbers);
    }

    @Override
    public void backward(Plan plan) {
        Buffer gradient = output.gradient();
        long start = 0;
        for (Value input : inputs) {
            if (input.learns()) {
                Buffer own = plan.take(input.length());
                plan.copy(part(plan, gradient, input, start), plan.at(plan.layout(input, true), own));
                plan.give(input, own);
            }
            start += input.channels();
        }
        plan.release(gradient);
    }
}
