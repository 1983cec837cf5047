package dev.cella.lessons.engine.compiled.plan;

import java.util.ArrayList;
import java.util.List;
import org.bytedeco.dnnl.IntMemoryMap;
import org.bytedeco.dnnl.binary;
import org.bytedeco.dnnl.global.dnnl;
import org.bytedeco.dnnl.memory;
import org.bytedeco.dnnl.primitive;
import org.bytedeco.dnnl.primitive_desc_base;
import org.bytedeco.dnnl.reorder;
import org.bytedeco.javacpp.Pointer;

/**
 * A program that is being written: the steps so far, in the order in which they will run, and the memory they use.
 *
 * <p>Memory is planned while steps are written: a buffer that no later step reads is used again.
 */
public final class Plan {
    /** One step of a program. */
    public interface Step {
        void run();

        /** Names the kind of work, for a table of times. */
        default String kind() {
            return getClass().getSimpleName().replaceFirst("\\$.*", "") + " in Java";
        }
    }

    private final Kept kept;
    private final Buffers buffers;
    private final boolean training;
    private final List<Step> steps = new ArrayList<>();

    public Plan(Kept kept, Buffers buffers, boolean training) {
        this.kept = kept;
        this.buffers = buffers;
        this.training = training;
    }

    public List<Step> steps() {
        return steps;
    }

    /** Returns whether gradients will be computed. */
    public boolean training() {
        return training;
    }

    public void add(Step step) {
        steps.add(step);
    }

    public <P extends Pointer> P keep(P object) {
        return kept.keep(object);
    }

    // ---- layouts

    public memory.desc layout(memory.format_tag tag, long... sides) {
        return keep(new memory.desc(sides, memory.data_type.f32, tag));
    }

    /** Returns how a value lies in memory; a row as maps of one pixel, if {@code maps}. */
    public memory.desc layout(Value value, boolean maps) {
        if (maps || value.isMaps()) {
            return layout(memory.format_tag.nhwc, value.maps());
        }
        return layout(memory.format_tag.nc, value.images(), value.length() / value.images());
    }

    public memory.desc flat(long numbers) {
        return layout(memory.format_tag.x, numbers);
    }

    public memory at(memory.desc layout, Pointer place) {
        return keep(new memory(layout, Library.processor(), keep(place)));
    }

    public memory at(memory.desc layout, Buffer buffer) {
        return at(layout, buffer.place());
    }

    /** Returns memory that the program alone uses and keeps. */
    public memory own(memory.desc layout) {
        return keep(new memory(layout, Library.processor()));
    }

    /**
     * Returns the description of a primitive, to be kept.
     *
     * @throws Unsupported if oneDNN has only its reference loops for it, which are slower than DL4J
     */
    public <P extends primitive_desc_base> P fast(P made) {
        keep(made);
        String name = keep(made.impl_info_str()).getString();
        if (name.contains("ref")) {
            throw new Unsupported("oneDNN has no fast "
                    + made.getClass().getEnclosingClass().getSimpleName() + " here (" + name + ")");
        }
        return made;
    }

    // ---- steps

    /** Adds a primitive; arguments are pairs of oneDNN's number and a memory. */
    public void run(primitive work, Object... arguments) {
        keep(work);
        IntMemoryMap map = keep(new IntMemoryMap());
        for (int i = 0; i < arguments.length; i += 2) {
            map.put((Integer) arguments[i], (memory) arguments[i + 1]);
        }
        add(new Primitive(work, map));
    }

    /** Runs a primitive of oneDNN. */
    private record Primitive(primitive work, IntMemoryMap arguments) implements Step {
        @Override
        public void run() {
            work.execute(Library.queue(), arguments);
        }

        @Override
        public String kind() {
            return work.getClass().getSimpleName();
        }
    }

    /** Adds a copy into another layout. */
    public void copy(memory from, memory to) {
        run(new reorder(from, to), dnnl.DNNL_ARG_FROM, from, dnnl.DNNL_ARG_TO, to);
    }

    /** Returns the same numbers in the layout that a primitive wants, copied before it runs if that is another one. */
    public memory in(memory.desc wanted, memory.desc given, memory numbers) {
        if (wanted.equals(given)) {
            return numbers;
        }
        memory copy = own(wanted);
        copy(numbers, copy);
        return copy;
    }

    // ---- buffers and gradients

    public Buffer take(long numbers) {
        return buffers.take(numbers);
    }

    public void release(Buffer buffer) {
        buffers.release(buffer);
    }

    public Value value(boolean learns, long... shape) {
        long size = 1;
        for (long side : shape) {
            size *= side;
        }
        return new Value(shape, take(size), learns && training);
    }

    /** Hands a gradient to a value, which adds up those of all its readers. The caller gives up its use of the buffer. */
    public void give(Value value, Buffer gradient) {
        Buffer before = value.gradient();
        if (before == null) {
            value.setGradient(gradient);
            return;
        }
        Buffer sum = !gradient.isShared() ? gradient : !before.isShared() ? before : take(value.length());
        memory.desc layout = flat(value.length());
        addUp(layout, before, gradient, sum);
        for (Buffer old : new Buffer[] {before, gradient}) {
            if (old != sum) {
                release(old);
            }
        }
        value.setGradient(sum);
    }

    private void addUp(memory.desc layout, Buffer a, Buffer b, Buffer sum) {
        Buffer first = sum == b ? b : a; // only the first may be overwritten
        Buffer second = sum == b ? a : b;
        var how = keep(new binary.desc(dnnl.algorithm.binary_add, layout, layout, layout));
        var made = keep(new binary.primitive_desc(how, Library.processor()));
        run(
                new binary(made),
                dnnl.DNNL_ARG_SRC_0,
                at(layout, first),
                dnnl.DNNL_ARG_SRC_1,
                at(layout, second),
                dnnl.DNNL_ARG_DST,
                at(layout, sum));
    }
}
