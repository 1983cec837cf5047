package dev.cella.datasets.set;

import java.util.List;

/** A split whose samples are the elements of a list, or a range of them. */
record ListSplit<S>(String name, List<S> all, SampleRange range) implements Split<S> {
    @Override
    public int size() {
        return range.size();
    }

    @Override
    public S sample(int index) {
        return all.get(range.position(index));
    }

    @Override
    public Split<S> range(int start, int end) {
        return new ListSplit<>(name, all, range.part(start, end));
    }

    @Override
    public String toString() {
        return name + ", " + size() + " samples";
    }
}
