package dev.cella.datasets.medmnist;

import dev.cella.datasets.set.SampleRange;

/**
 * The stored bytes of one split. Labels are small and always in memory. Pixels are read or painted on demand: all at
 * once if they are few, otherwise only the range that is needed, because the largest files have more bytes than a Java
 * array can hold.
 */
final class StoredSplit {
    private static final long MOST_KEPT =
            Math.min(1L << 28, Runtime.getRuntime().maxMemory() / 4);

    private final String name;
    private final int[] labels;
    private final int labelWidth;
    private final PixelSource source;
    private final long mostKept;
    private Pixels kept = new Pixels(0, 0, new byte[0]);

    /** Reads or paints the pixels of some samples, one sample after the other, channels last. */
    @FunctionalInterface
    interface PixelSource {
        byte[] read(int start, int count);
    }

    /** Pixels of consecutive samples. */
    static final class Pixels {
        private final int start;
        private final int count;
        private final byte[] bytes;

        private Pixels(int start, int count, byte[] bytes) {
            this.start = start;
            this.count = count;
            this.bytes = bytes;
        }

        /** Returns the position of the first sample in the split. */
        int start() {
            return start;
        }

        byte[] bytes() {
            return bytes;
        }

        private boolean contains(int from, int number) {
            return from >= start && from + number <= start + count;
        }
    }

    /**
     * Creates a split whose pixels are not read yet.
     *
     * @param name {@code train}, {@code validation} or {@code test}
     * @param labels row by row, {@code labelWidth} values per row
     * @param labelWidth 1, or the number of possible findings of a multi-label set
     */
    StoredSplit(String name, int[] labels, int labelWidth, PixelSource source) {
        this(name, labels, labelWidth, source, MOST_KEPT);
    }

    StoredSplit(String name, int[] labels, int labelWidth, PixelSource source, long mostKept) {
        this.name = name;
        this.labels = labels;
        this.labelWidth = labelWidth;
        this.source = source;
        this.mostKept = mostKept;
    }

    String name() {
        return name;
    }

    int size() {
        return labels.length / labelWidth;
    }

    SampleRange range(MedMnistFacts facts) {
        return SampleRange.of(facts, name, size());
    }

    int label(int index, int column) {
        return labels[index * labelWidth + column];
    }

    /** Returns whether a sample belongs to class {@code label}. */
    boolean shows(int index, int label) {
        return labelWidth == 1 ? label(index, 0) == label : label(index, label) != 0;
    }

    /**
     * Returns pixels that contain those of the given samples.
     *
     * @param sampleLength bytes per sample
     */
    synchronized Pixels pixels(int start, int count, int sampleLength) {
        if (!kept.contains(start, count)) {
            kept = new Pixels(0, 0, new byte[0]); // frees memory for what is read next
            int many = (int) Math.min(size(), mostKept / sampleLength);
            int from = many == size() ? 0 : start;
            int number = Math.max(count, Math.min(many, size() - from));
            kept = new Pixels(from, number, source.read(from, number));
        }
        return kept;
    }
}
