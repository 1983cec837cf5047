package dev.cella.datasets.set;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * One part of a data set, or a range of its samples.
 *
 * @param <S> type of a sample
 */
public interface Split<S> {
    /** The name of the samples to learn from. */
    String TRAIN = "train";

    /** The name of the samples to choose a model with. */
    String VALIDATION = "validation";

    /** The name of the samples to judge the chosen model with. */
    String TEST = "test";

    /** Returns the name, usually {@code train}, {@code validation} or {@code test}. */
    String name();

    /** Returns the number of samples, N. */
    int size();

    /**
     * Returns one sample.
     *
     * @param index 0 to {@code size() - 1}
     * @throws IndexOutOfBoundsException if there is no such sample
     */
    S sample(int index);

    /**
     * Returns samples {@code start} (included) to {@code end} (excluded) without copying them.
     *
     * @throws IllegalArgumentException unless {@code 0 <= start < end <= size()}
     */
    Split<S> range(int start, int end);

    /**
     * Returns the first samples without copying them.
     *
     * @throws IllegalArgumentException unless {@code 1 <= count <= size()}
     */
    default Split<S> first(int count) {
        return range(0, count);
    }

    /** Returns all samples, one after the other. */
    default Stream<S> samples() {
        return IntStream.range(0, size()).mapToObj(this::sample);
    }

    /**
     * Creates a split from a list of samples. The list is not copied, so it may compute its elements on demand.
     *
     * @param facts the set that it belongs to, for error messages
     * @param name its name
     */
    static <S> Split<S> of(DataSetFacts facts, String name, List<S> samples) {
        return new ListSplit<>(name, samples, SampleRange.of(facts, name, samples.size()));
    }
}
