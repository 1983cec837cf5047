package dev.cella.lessons.engine.compiled.operation;

import dev.cella.lessons.engine.compiled.plan.Buffer;
import dev.cella.lessons.engine.compiled.plan.Plan;
import dev.cella.lessons.engine.compiled.plan.Value;
import org.bytedeco.dnnl.memory;

/** Lays maps out in a row, channel by channel, as DL4J does; or a row in maps. */
public final class Reshaping implements Operation {
    private final Value input;
    private final Value output;

    public Reshaping(Plan plan, Value input, long... shape) {
        this.input = input;
        output = plan.value(input.learns(), shape);
        plan.copy(side(plan, input, input.numbers()), side(plan, output, output.numbers()));
    }

    public Value output() {
        return output;
    }

    @Override
    public void backward(Plan plan) {
        if (input.learns()) {
            Buffer ofInput = plan.take(input.length());
            plan.copy(side(plan, output, output.gradient()), side(plan, input, ofInput));
            plan.give(input, ofInput);
        }
        plan.release(output.gradient());
    }

    private memory side(Plan plan, Value value, Buffer numbers) {
        long[] maps = input.isMaps() ? input.shape() : output.shape();
        memory.format_tag tag = value.isMaps() ? memory.format_tag.nhwc : memory.format_tag.nchw;
        return plan.at(plan.layout(tag, maps), numbers);
    }
}
