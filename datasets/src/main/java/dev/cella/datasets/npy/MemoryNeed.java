package dev.cella.datasets.npy;

import java.util.Locale;

/** Reports how much memory an array needs and how much there is. */
final class MemoryNeed {
    private MemoryNeed() {}

    /**
     * Returns a message for an array that does not fit into memory.
     *
     * @param bytes size of the result
     */
    static String of(NpyHeader header, long bytes) {
        return header.type() + " " + header.shape() + " needs " + megabytes(bytes)
                + " of memory, more than is free now (the Java heap may have "
                + megabytes(Runtime.getRuntime().maxMemory()) + " in total); "
                + (header.type().size() == 1
                        ? "read a part with bytes(start, count), or give Java more memory"
                        : "give Java more memory");
    }

    private static String megabytes(long bytes) {
        return String.format(Locale.ROOT, "%d MB", (bytes + 999_999) / 1_000_000);
    }
}
