package dev.cella.kernel.display;

import java.time.Duration;
import java.util.Locale;

/**
 * A progress line that stays out of the way: it shows nothing for work of less than half a second, redraws at most four
 * times per second after that, and ends as one static line. Safe for use by several threads.
 *
 * <pre>{@code
 * try (Progress progress = progressBar("resizing", files.size())) {
 *     for (Path file : files) {
 *         resize(file);
 *         progress.step(1);
 *     }
 * }
 * }</pre>
 */
public final class Progress implements AutoCloseable {
    private static final long QUIET_NANOS = Duration.ofMillis(500).toNanos();
    private static final long REDRAW_NANOS = Duration.ofMillis(250).toNanos();
    private static final int BAR_WIDTH = 24;

    private final Outlet outlet;
    private final String label;
    private final long total;
    private final long startedAt = System.nanoTime();
    private long lastDrawn = startedAt + QUIET_NANOS - REDRAW_NANOS;
    private long done;
    private String note = "";
    private LiveDisplay line;
    private boolean closed;

    Progress(Outlet outlet, String label, long total) {
        if (total < 0) {
            throw new IllegalArgumentException(
                    "a progress of " + total + " steps is negative (must be >= 0); use 0 if the number is unknown");
        }
        this.outlet = outlet;
        this.label = label;
        this.total = total;
    }

    /** Adds {@code steps} finished steps. */
    public synchronized void step(long steps) {
        at(done + steps, note);
    }

    /** Sets the number of finished steps, with a short remark after the count (may be empty). */
    public synchronized void at(long done, String note) {
        this.done = done;
        this.note = note;
        long now = System.nanoTime();
        if (!closed && now - lastDrawn >= REDRAW_NANOS) {
            lastDrawn = now;
            draw(bar() + " " + count());
        }
    }

    /** Ends the line. If it was ever shown, it stays as one sentence with the time taken. */
    @Override
    public synchronized void close() {
        if (!closed && line != null) {
            double seconds = (System.nanoTime() - startedAt) / 1e9;
            draw(count() + String.format(Locale.ROOT, " in %.1f s", seconds));
        }
        closed = true;
    }

    private void draw(String state) {
        MimeBundle bundle = MimeBundle.text(label + " " + state + (note.isEmpty() ? "" : "  " + note));
        if (line == null) {
            line = LiveDisplay.show(outlet, bundle);
        } else {
            line.update(bundle);
        }
    }

    private String bar() {
        if (total == 0) {
            return "…";
        }
        int filled = (int) Math.min(BAR_WIDTH, BAR_WIDTH * done / total);
        return "█".repeat(filled) + "░".repeat(BAR_WIDTH - filled);
    }

    private String count() {
        return total == 0 ? Long.toString(done) : done + "/" + total;
    }
}
