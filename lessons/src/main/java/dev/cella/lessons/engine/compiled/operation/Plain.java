package dev.cella.lessons.engine.compiled.operation;

import dev.cella.lessons.engine.compiled.plan.Buffer;
import dev.cella.lessons.engine.compiled.plan.Plan;
import dev.cella.lessons.engine.compiled.plan.Value;
import java.util.List;
import org.bytedeco.dnnl.memory;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A layer or joint that DL4J computes, on copies of its inputs in DL4J's layout. It is as fast as without this package.
 */
public final class Plain implements Operation {
    private final List<Value> inputs;
    private final Value output;
    private final PlainWork work;

    /**
     * @param learns whether there is something to learn in it or before it
     * @param training whether dropout and the like are on
     */
    public Plain(Plan plan, List<Value> inputs, long[] shape, PlainWork work, boolean learns, boolean training) {
        this.inputs = inputs;
        this.work = work;
        output = plan.value(learns, shape);
        INDArray[] copies = inputs.stream()
                .map(input -> copyOf(plan, input, input.numbers(), plan.take(input.length())))
                .toArray(INDArray[]::new);
        write(plan, output, output.numbers(), () -> work.forward(training, copies));
    }

    public Value output() {
        return output;
    }

    @Override
    public void backward(Plan plan) {
        Buffer gradient = output.gradient();
        INDArray copy = copyOf(plan, output, gradient, plan.take(output.length()));
        plan.release(gradient);
        INDArray[][] made = new INDArray[1][];
        plan.add(() -> made[0] = work.backward(copy));
        for (int i = 0; i < inputs.size(); i++) {
            Value input = inputs.get(i);
            if (input.learns()) {
                int number = i;
                Buffer ofInput = plan.take(input.length());
                write(plan, input, ofInput, () -> made[0][number]);
                plan.give(input, ofInput);
            }
        }
        plan.add(() -> made[0] = null);
    }

    /** Writes the step that copies a value to an array of DL4J, {@code [N, C, H, W]} row by row. */
    private static INDArray copyOf(Plan plan, Value value, Buffer numbers, Buffer copy) {
        if (value.isMaps()) {
            plan.copy(plan.at(plan.layout(value, true), numbers), plan.at(rows(plan, value), copy));
        } else {
            memory.desc flat = plan.flat(value.length());
            plan.copy(plan.at(flat, numbers), plan.at(flat, copy));
        }
        return copy.as(value.shape());
    }

    /** Writes the step that copies an array of DL4J to a value. */
    private static void write(Plan plan, Value value, Buffer numbers, java.util.function.Supplier<INDArray> made) {
        if (!value.isMaps()) {
            INDArray all = numbers.as(value.shape());
            plan.add(() -> all.assign(made.get()));
            return;
        }
        Buffer between = plan.take(value.length());
        INDArray all = between.as(value.shape());
        plan.add(() -> all.assign(made.get()));
        plan.copy(plan.at(rows(plan, value), between), plan.at(plan.layout(value, true), numbers));
        plan.release(between);
    }

    private static memory.desc rows(Plan plan, Value value) {
        return plan.layout(memory.format_tag.nchw, value.shape());
    }
}
