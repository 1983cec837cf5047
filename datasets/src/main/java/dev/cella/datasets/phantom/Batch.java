package dev.cella.datasets.phantom;

import dev.cella.datasets.phantom.canvas.SeededRandom;
import java.util.stream.IntStream;

/**
 * The samples of one split. Labels are drawn at once, images are painted on demand. The same seed gives the same bytes.
 */
public final class Batch {
    private final Phantom phantom;
    private final long seed;
    private final int stream;
    private final int[] drawn;

    Batch(Phantom phantom, long seed, int stream, int[] drawn) {
        this.phantom = phantom;
        this.seed = seed;
        this.stream = stream;
        this.drawn = drawn;
    }

    /** Returns the number of label values per sample: 1, or the number of possible findings of a multi-label set. */
    public int labelWidth() {
        return phantom.labels().multiple() ? phantom.labels().weights().size() : 1;
    }

    /** Returns the labels, one sample after the other: a class, or 0 and 1 for each possible finding. */
    public int[] labels() {
        if (!phantom.labels().multiple()) {
            return drawn.clone();
        }
        int width = labelWidth();
        var rows = new int[drawn.length * width];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = (drawn[i / width] >> (i % width)) & 1;
        }
        return rows;
    }

    /** Paints all samples and returns them one after the other, each slice by slice and row by row, channels last. */
    public byte[] pixels() {
        return pixels(0, drawn.length);
    }

    /** Paints {@code count} samples from {@code start} on, see {@link #pixels()}. */
    public byte[] pixels(int start, int count) {
        int length = phantom.length();
        var pixels = new byte[count * length];
        IntStream.range(0, count)
                .parallel()
                .forEach(i ->
                        phantom.paint(drawn[start + i], new SeededRandom(seed, stream, start + i), pixels, i * length));
        return pixels;
    }
}
