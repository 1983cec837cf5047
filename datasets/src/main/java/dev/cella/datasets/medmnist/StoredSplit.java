package dev.cella.datasets.medmnist;

import java.util.function.Supplier;

/** The stored bytes of one split. Labels are small and always there; pixels are read or made when first asked for. */
final class StoredSplit {
    private final String split;
    private final int[] labels;
    private final int labelWidth;
    private final Supplier<byte[]> source;
    private byte[] pixels;

    /**
     * @param split {@code train}, {@code validation} or {@code test}
     * @param labels row after row, {@code labelWidth} values a row
     * @param labelWidth 1, or the number of possible findings of a multi-label set
     * @param source gives the pixels, sample after sample, channels last; asked once
     */
    StoredSplit(String split, int[] labels, int labelWidth, Supplier<byte[]> source) {
        this.split = split;
        this.labels = labels;
        this.labelWidth = labelWidth;
        this.source = source;
    }

    String split() {
        return split;
    }

    int size() {
        return labels.length / labelWidth;
    }

    int label(int index, int column) {
        return labels[index * labelWidth + column];
    }

    /** Whether sample {@code index} belongs to class {@code label}. */
    boolean shows(int index, int label) {
        return labelWidth == 1 ? label(index, 0) == label : label(index, label) != 0;
    }

    synchronized byte[] pixels() {
        if (pixels == null) {
            pixels = source.get();
        }
        return pixels;
    }
}
