package dev.cella.datasets.npy;

/** For each element in the order of the file, where it belongs in C order. */
final class Positions {
    private final boolean same;
    private final int[] shape;
    private final int[] index;
    private final int[] stride;
    private int position;

    Positions(NpyHeader header) {
        shape = header.shape().stream().mapToInt(Math::toIntExact).toArray();
        same = !header.fortranOrder() || shape.length < 2;
        index = new int[shape.length];
        stride = new int[shape.length];
        int step = 1;
        for (int d = shape.length - 1; d >= 0; d--) {
            stride[d] = step;
            step *= shape[d];
        }
    }

    int next() {
        int current = position;
        if (same) {
            position++;
        } else {
            advance();
        }
        return current;
    }

    /** Counts up with the first index fastest, keeping the C position by the strides of what changes. */
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
