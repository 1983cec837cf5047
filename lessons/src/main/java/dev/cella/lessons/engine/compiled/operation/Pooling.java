package dev.cella.lessons.engine.compiled.operation;

import dev.cella.lessons.engine.compiled.plan.Buffer;
import dev.cella.lessons.engine.compiled.plan.Library;
import dev.cella.lessons.engine.compiled.plan.Plan;
import dev.cella.lessons.engine.compiled.plan.Value;
import org.bytedeco.dnnl.global.dnnl;
import org.bytedeco.dnnl.memory;
import org.bytedeco.dnnl.pooling_backward;
import org.bytedeco.dnnl.pooling_forward;
import org.bytedeco.dnnl.primitive;
import org.deeplearning4j.nn.conf.layers.PoolingType;

/** A pooling by maximum or average. */
public final class Pooling implements Operation {
    /** oneDNN handles so many channels at once, and other numbers of them slowly, unless they are filled up. */
    private static final int BLOCK = 8;

    private final Value input;
    private final Value output;
    private final Window window;
    private final dnnl.algorithm kind;
    private final memory.desc from;
    private final memory.desc to;
    private final pooling_forward.primitive_desc forward;
    private final memory winners;

    /** @param shape of the output: maps, or a row if each map becomes one number */
    public Pooling(Plan plan, Value input, Window window, dnnl.algorithm kind, long[] shape) {
        this.input = input;
        this.window = window;
        this.kind = kind;
        output = plan.value(input.learns(), shape);
        from = inside(plan, input);
        to = inside(plan, output);
        dnnl.prop_kind pass = plan.training() ? dnnl.prop_kind.forward_training : dnnl.prop_kind.forward_inference;
        var how = plan.keep(new pooling_forward.desc(
                pass, kind, from, to, window.stride(), window.size(), window.before(), window.after()));
        forward = plan.fast(new pooling_forward.primitive_desc(how, Library.processor()));
        boolean remembers = plan.training() && kind == dnnl.algorithm.pooling_max;
        winners = remembers ? plan.own(plan.keep(forward.workspace_desc())) : null;
        run(
                plan,
                new pooling_forward(forward),
                new Side(dnnl.DNNL_ARG_SRC, input, from, input.numbers()),
                new Side(dnnl.DNNL_ARG_DST, output, to, output.numbers()));
    }

    /**
     * Returns what oneDNN calls a pooling by maximum or average.
     *
     * @param countsZeros whether an average counts the zeros of the padding, too
     */
    public static dnnl.algorithm kind(PoolingType type, boolean countsZeros) {
        if (type == PoolingType.MAX) {
            return dnnl.algorithm.pooling_max;
        }
        return countsZeros ? dnnl.algorithm.pooling_avg_include_padding : dnnl.algorithm.pooling_avg_exclude_padding;
    }

    /** Returns the layout in which maps are pooled; other numbers of channels are rounded up. */
    private static memory.desc inside(Plan plan, Value value) {
        if (isWhole(value)) {
            return plan.layout(value, true);
        }
        long[] sides = value.maps().clone();
        sides[1] = (sides[1] + BLOCK - 1) / BLOCK * BLOCK;
        return plan.layout(memory.format_tag.nChw8c, sides);
    }

    private static boolean isWhole(Value value) {
        return value.channels() % BLOCK == 0;
    }

    public Value output() {
        return output;
    }

    @Override
    public void backward(Plan plan) {
        Buffer gradient = output.gradient();
        if (input.learns()) {
            Buffer ofInput = plan.take(input.length());
            var how = plan.keep(new pooling_backward.desc(
                    kind, from, to, window.stride(), window.size(), window.before(), window.after()));
            var made = plan.fast(new pooling_backward.primitive_desc(how, Library.processor(), forward));
            run(
                    plan,
                    new pooling_backward(made),
                    new Side(dnnl.DNNL_ARG_DIFF_DST, output, to, gradient),
                    new Side(dnnl.DNNL_ARG_DIFF_SRC, input, from, ofInput));
            plan.give(input, ofInput);
        }
        plan.release(gradient);
    }

    /** One end of a pass. */
    private record Side(int name, Value value, memory.desc inside, Buffer numbers) {
        memory outside(Plan plan) {
            return plan.at(plan.layout(value, true), numbers);
        }

        /** Returns the channels of the value in a buffer of {@link #inside}, which fills them up with zeros. */
        memory part(Plan plan, Buffer buffer) {
            return plan.at(plan.layout(memory.format_tag.nChw8c, value.maps()), buffer);
        }
    }

    /** Adds a pass, between copies into and out of its own layout if that is another one. */
    private void run(Plan plan, primitive work, Side read, Side written) {
        boolean whole = isWhole(input);
        Buffer before = whole ? null : plan.take(read.inside().get_size() / Float.BYTES);
        Buffer after = whole ? null : plan.take(written.inside().get_size() / Float.BYTES);
        memory source = whole ? read.outside(plan) : plan.at(read.inside(), before);
        memory target = whole ? written.outside(plan) : plan.at(written.inside(), after);
        if (!whole) {
            plan.copy(read.outside(plan), read.part(plan, before));
        }
        if (winners == null) {
            plan.run(work, read.name(), source, written.name(), target);
        } else {
            plan.run(work, read.name(), source, written.name(), target, dnnl.DNNL_ARG_WORKSPACE, winners);
        }
        if (!whole) {
            plan.copy(written.part(plan, after), written.outside(plan));
            plan.release(before);
            plan.release(after);
        }
    }
}
