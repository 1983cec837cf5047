package dev.cella.datasets.set;

/**
 * A range of samples of a split. Checks indices, and reports which ones are allowed.
 *
 * @param owner the owner of the samples, for error messages, such as {@code the train split of breastmnist}
 * @param start position of the first sample
 * @param size number of samples
 */
public record SampleRange(String owner, int start, int size) {

    /** Creates the range of all samples of a split. */
    public static SampleRange of(DataSetFacts facts, String split, int size) {
        return new SampleRange("the " + split + " split of " + facts.name(), 0, size);
    }

    /**
     * Returns the position in the whole split of a sample of this range.
     *
     * @throws IndexOutOfBoundsException unless {@code 0 <= index < size()}
     */
    public int position(int index) {
        if (index < 0 || index >= size) {
            throw new IndexOutOfBoundsException(
                    "sample " + index + " of " + owner + " does not exist; it has " + size + ", so " + allowed());
        }
        return start + index;
    }

    /**
     * Returns a part of this range.
     *
     * @throws IllegalArgumentException unless {@code 0 <= from < to <= size()}
     */
    public SampleRange part(int from, int to) {
        if (from < 0 || from >= to || to > size) {
            throw new IllegalArgumentException("samples " + from + " to " + to + " of " + owner
                    + " do not exist; it has " + size + ", so use 0 <= start < end <= " + size);
        }
        return new SampleRange(owner, start + from, to - from);
    }

    private String allowed() {
        return size == 0 ? "no index is allowed" : "use 0 to " + (size - 1);
    }
}
