package dev.cella.lessons.trace;

import java.util.AbstractList;
import java.util.Objects;
import java.util.RandomAccess;
import java.util.function.IntFunction;

/**
 * Steps that are computed on demand, because the trace of a large image would be too large to keep.
 *
 * @param <S> a step
 */
public final class LazySteps<S> extends AbstractList<S> implements RandomAccess {
    private final int size;
    private final IntFunction<S> step;

    /** @param step computes the step with this number, from 0 */
    public LazySteps(int size, IntFunction<S> step) {
        this.size = size;
        this.step = step;
    }

    @Override
    public S get(int index) {
        return step.apply(Objects.checkIndex(index, size));
    }

    @Override
    public int size() {
        return size;
    }
}
