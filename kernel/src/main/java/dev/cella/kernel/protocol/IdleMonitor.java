package dev.cella.kernel.protocol;

import java.time.Duration;

/** Waits for an idle period. Thread-safe. */
final class IdleMonitor {
    private boolean busy;
    private long since = System.nanoTime();

    synchronized void requestBegins() {
        busy = true;
    }

    synchronized void requestEnds() {
        busy = false;
        since = System.nanoTime();
        notifyAll();
    }

    /** Waits until no request has been served for {@code span}. */
    synchronized void await(Duration span) throws InterruptedException {
        while (true) {
            long left = since + span.toNanos() - System.nanoTime();
            if (busy) {
                wait();
            } else if (left <= 0) {
                return;
            } else {
                wait(left / 1_000_000 + 1);
            }
        }
    }
}
