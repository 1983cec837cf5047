package dev.cella.datasets.npy;

import java.io.IOException;
import java.nio.ByteBuffer;

/** Streams the elements of an array from its source and hands each to a consumer, with its position in C order. */
final class ElementReader {
    private static final int BUFFER = 1 << 16;

    private final NpySource source;
    private final NpyHeader header;

    ElementReader(NpySource source, NpyHeader header) {
        this.source = source;
        this.header = header;
    }

    /** Takes one element from the buffer. */
    interface Consumer {
        /**
         * Takes the next element.
         *
         * @param position its position in C order, counted from the first element that was asked for
         */
        void take(int position, ByteBuffer in) throws IOException;
    }

    /** Reads all elements, of which there are at most {@link Integer#MAX_VALUE}. */
    void readAll(Consumer consumer) throws IOException {
        read(0, header.count(), consumer);
    }

    /**
     * Reads elements {@code from} to {@code from + count} in C order. Those of an array in Fortran order are scattered
     * over the file, so all of it is read.
     */
    void read(long from, long count, Consumer consumer) throws IOException {
        if (count == 0) {
            return;
        }
        boolean scattered = header.fortranOrder() && header.shape().size() > 1;
        int size = header.type().size();
        var positions = new Positions(header);
        try {
            if (!scattered) {
                stream(from * size, count * size, in -> consumer.take((int) positions.next(), in));
            } else {
                stream(0, header.count() * size, in -> {
                    long position = positions.next() - from;
                    if (position >= 0 && position < count) {
                        consumer.take((int) position, in);
                    } else {
                        in.position(in.position() + size);
                    }
                });
            }
        } catch (IOException e) {
            throw source.named(e);
        }
    }

    private interface Step {
        void take(ByteBuffer in) throws IOException;
    }

    private void stream(long skipped, long length, Step step) throws IOException {
        try (var in = source.open()) {
            in.skipNBytes(header.length());
            in.skipNBytes(skipped);
            var buffer = ByteBuffer.allocate(BUFFER).order(header.byteOrder());
            for (long left = length; left > 0; left -= buffer.limit()) {
                int wanted = (int) Math.min(BUFFER, left);
                int got = in.readNBytes(buffer.array(), 0, wanted);
                if (got < wanted) {
                    throw new IOException("the data ends " + (left - got)
                            + " bytes before the end that its header promises; the file is truncated");
                }
                buffer.clear().limit(wanted);
                while (buffer.hasRemaining()) {
                    step.take(buffer);
                }
            }
        }
    }
}
