package dev.cella.kernel.display;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The one thread that sends printed text on its way soon after it was printed, if nobody did before. */
public final class Flusher {
    /** The longest that printed text waits for company, in milliseconds. */
    static final int PATIENCE_MILLIS = 40;

    private final Set<StreamBuffer> waiting = new LinkedHashSet<>();

    /** A flusher whose daemon thread runs already. */
    public Flusher() {
        Thread thread = new Thread(this::run, "cella-flusher");
        thread.setDaemon(true);
        thread.start();
    }

    void soon(StreamBuffer buffer) {
        synchronized (waiting) {
            waiting.add(buffer);
            waiting.notifyAll();
        }
    }

    private void run() {
        try {
            while (true) {
                gather().forEach(StreamBuffer::flush);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private List<StreamBuffer> gather() throws InterruptedException {
        synchronized (waiting) {
            while (waiting.isEmpty()) {
                waiting.wait();
            }
            long until = System.nanoTime() + PATIENCE_MILLIS * 1_000_000L;
            for (long left = PATIENCE_MILLIS; left > 0; left = (until - System.nanoTime()) / 1_000_000) {
                waiting.wait(left);
            }
            List<StreamBuffer> due = new ArrayList<>(waiting);
            waiting.clear();
            return due;
        }
    }
}
