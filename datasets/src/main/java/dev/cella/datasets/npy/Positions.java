package dev.cella.datasets.npy;

/** Computes, for each element in the order of the file, its position in C order. */
final class Positions {
    private final boolean same;
    private final long[] shape;
    private final long[] index;
    private final long[] stride;
    private long position;

    Positions(NpyHeader header) {
        shape = header.shape().stream().mapToLong(Long::longValue).toArray();
        same = !header.fortranOrder() || shape.length < 2;
        index = new long[shape.length];
        stride = new long[shape.length];
        long step = 1;
        for (int d = shape.length - 1; d >= 0; d--) {
            stride[d] = step;
            step *= shape[d];
        }
    }

    long next() {
        long current = position;
        if (same) {
            position++;
        } else {
            advance();
        }
        return current;
    }

    /** Advances the index, the first one fastest, and updates the position by the strides. */
    private void advance() {
        for (int d = 0; d < shape.length; d++) {
            position += stride[d];
            if (++index[d] < shape[d]) {
                return;
            }
            position -= stride[d] * shape[d];
            index[d] = 0;
        }
    }
}
