package dev.cella.kernel.display;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;

/** Sends printed text when it has waited long enough, on a single thread. Thread-safe. */
public final class Flusher {
    private final LongSupplier nanoTime;
    private final Map<StreamBuffer, Long> due = new HashMap<>();

    /** Creates a flusher and starts its daemon thread. */
    public Flusher() {
        this(System::nanoTime);
        Thread thread = new Thread(this::run, "cella-flusher");
        thread.setDaemon(true);
        thread.start();
    }

    /** Creates a flusher without a thread, for a clock of its own; {@link #flushDue} does the work. */
    Flusher(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    long now() {
        return nanoTime.getAsLong();
    }

    /**
     * Schedules a flush of {@code buffer} for {@code time} on the clock of {@link #now}, unless an earlier one is
     * already due.
     */
    void flushAt(long time, StreamBuffer buffer) {
        synchronized (due) {
            Long before = due.get(buffer);
            if (before == null || time - before < 0) {
                due.put(buffer, time);
                due.notifyAll();
            }
        }
    }

    /** Flushes the buffers that are due. */
    void flushDue() {
        takeDue().forEach(StreamBuffer::flushDue); // outside the lock, which buffers take while they hold their own
    }

    private List<StreamBuffer> takeDue() {
        List<StreamBuffer> ready = new ArrayList<>();
        synchronized (due) {
            due.forEach((buffer, time) -> {
                if (time - now() <= 0) {
                    ready.add(buffer);
                }
            });
            ready.forEach(due::remove);
        }
        return ready;
    }

    private void run() {
        try {
            while (true) {
                awaitDue();
                flushDue();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void awaitDue() throws InterruptedException {
        synchronized (due) {
            while (true) {
                long nanos = Long.MAX_VALUE;
                for (long time : due.values()) {
                    nanos = Math.min(nanos, time - now());
                }
                if (nanos <= 0) {
                    return;
                }
                due.wait(nanos == Long.MAX_VALUE ? 0 : nanos / 1_000_000 + 1);
            }
        }
    }
}
