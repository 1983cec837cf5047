package dev.cella.lessons.engine.compiled.plan;

import java.util.ArrayList;
import java.util.List;

/**
 * The buffers of one net. Its programs (one for each size of a batch) never run at the same time, so all use the same
 * ones.
 */
public final class Buffers implements AutoCloseable {
    /** A buffer this many times larger than needed is left for something larger. */
    private static final int WASTE = 2;

    private static final int SMALL = 1024;

    private final List<Buffer> all = new ArrayList<>();
    private final List<Buffer> free = new ArrayList<>();

    /** Starts a new program: everything can be used again. */
    public void restart() {
        free.clear();
        free.addAll(all);
    }

    /** Returns a buffer for this many floats, with one user. */
    public Buffer take(long size) {
        Buffer best = null;
        for (Buffer one : free) {
            boolean fits = one.size() >= size && one.size() <= WASTE * size + SMALL;
            if (fits && (best == null || one.size() < best.size())) {
                best = one;
            }
        }
        if (best == null) {
            best = new Buffer(size);
            all.add(best);
        } else {
            free.remove(best);
        }
        return best.begin();
    }

    /** Ends one use; the last one makes the buffer free for what follows. */
    public void release(Buffer buffer) {
        if (buffer.release()) {
            free.add(buffer);
        }
    }

    /** Returns how many floats are reserved. */
    public long reserved() {
        return all.stream().mapToLong(Buffer::size).sum();
    }

    @Override
    public void close() {
        free.clear();
        all.forEach(Buffer::free);
        all.clear();
    }
}
