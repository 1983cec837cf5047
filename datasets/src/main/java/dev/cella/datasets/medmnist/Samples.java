package dev.cella.datasets.medmnist;

import java.util.function.Supplier;

/**
 * The stored bytes of one split. Labels are small and always there; pixels are read or made when first asked for.
 *
 * @param split {@code train}, {@code validation} or {@code test}
 * @param labels row after row, {@code labelWidth} values a row
 * @param labelWidth 1, or the number of possible findings of a multi-label set
 * @param pixels sample after sample, channels last
 */
record Samples(String split, int[] labels, int labelWidth, Supplier<byte[]> pixels) {

    int size() {
        return labels.length / labelWidth;
    }

    /** A supplier that asks {@code source} once, however often and by however many threads it is asked itself. */
    static Supplier<byte[]> once(Supplier<byte[]> source) {
        return new Supplier<>() {
            private byte[] known;

            @Override
            public synchronized byte[] get() {
                if (known == null) {
                    known = source.get();
                }
                return known;
            }
        };
    }
}
