package dev.cella.lessons.train;

import dev.cella.kernel.display.Display;
import dev.cella.kernel.display.Progress;
import java.util.List;
import java.util.Locale;

/** Tells watchers and the progress line how training goes, a few times a second and not at every step. */
final class Reporter implements AutoCloseable {
    private static final long PAUSE_NANOS = 250_000_000;

    private final History history;
    private final List<Watcher> watchers;
    private final Progress progress;
    private final long startedAt = System.nanoTime();
    private long lastReport = startedAt;
    private long images;

    Reporter(History history, List<Watcher> watchers, long imagesInAll) {
        this.history = history;
        this.watchers = watchers;
        this.progress = Display.progress(history.name(), imagesInAll);
        watchers.forEach(watcher -> watcher.started(history));
    }

    /** Says that a step over {@code batch} images is done. */
    void stepped(int batch) {
        images += batch;
        long now = System.nanoTime();
        if (now - lastReport >= PAUSE_NANOS) {
            lastReport = now;
            progress.at(images, note(now));
            watchers.forEach(watcher -> watcher.updated(history));
        }
    }

    /** Seconds since the training began. */
    double seconds() {
        return (System.nanoTime() - startedAt) / 1e9;
    }

    private String note(long now) {
        History.Step step = history.lastStep();
        return String.format(
                Locale.ROOT,
                "epoch %d of %d, loss %.3f, %.0f images/s",
                step.epoch(),
                history.plannedEpochs(),
                step.loss(),
                images * 1e9 / (now - startedAt));
    }

    /** Says that training has ended, for whatever reason. */
    @Override
    public void close() {
        progress.at(images, history.summary());
        progress.close();
        watchers.forEach(watcher -> watcher.finished(history));
    }
}
