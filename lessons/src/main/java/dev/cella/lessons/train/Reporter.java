package dev.cella.lessons.train;

import dev.cella.kernel.display.Display;
import dev.cella.kernel.display.Progress;
import java.util.List;
import java.util.Locale;
import java.util.function.LongSupplier;

/**
 * Reports the progress of training to observers and the progress line, a few times per second rather than at every
 * step.
 */
final class Reporter implements AutoCloseable {
    private static final long PAUSE_NANOS = 250_000_000;

    private final History history;
    private final List<TrainingObserver> watchers;
    private final LongSupplier nanoClock;
    private final long imagesInAll;
    private final Progress progress;
    private final long startedAt;
    private long lastReport;
    private long images;

    Reporter(History history, List<TrainingObserver> watchers, long imagesInAll, LongSupplier nanoClock) {
        this.history = history;
        this.watchers = watchers;
        this.nanoClock = nanoClock;
        this.imagesInAll = imagesInAll;
        this.progress = Display.progressBar(history.name(), imagesInAll);
        this.startedAt = nanoClock.getAsLong();
        this.lastReport = startedAt;
        watchers.forEach(watcher -> watcher.started(history));
    }

    /** Reports that a step over {@code batch} images is done. */
    void stepped(int batch) {
        images += batch;
        long now = nanoClock.getAsLong();
        if (now - lastReport >= PAUSE_NANOS) {
            lastReport = now;
            progress.at(images, note());
            watchers.forEach(watcher -> watcher.updated(history));
        }
    }

    /** Returns the seconds since the training began. */
    double seconds() {
        return (nanoClock.getAsLong() - startedAt) / 1e9;
    }

    /** Returns the progress of training, its speed and the time left, including the measurements after epochs. */
    String note() {
        History.Step step = history.lastStep();
        double rate = images / seconds();
        return String.format(
                Locale.ROOT,
                "epoch %d of %d, loss %.3f, %s images/s, %s left",
                step.epoch(),
                history.plannedEpochs(),
                step.loss(),
                rate < 10 ? String.format(Locale.ROOT, "%.1f", rate) : Long.toString(Math.round(rate)),
                duration((imagesInAll - images) / rate));
    }

    /** Returns {@code 9 s}, {@code 3 min 20 s} or {@code 2 h 5 min}. */
    private static String duration(double seconds) {
        long whole = Math.round(seconds);
        if (whole < 60) {
            return whole + " s";
        }
        return whole < 3600
                ? whole / 60 + " min " + whole % 60 + " s"
                : whole / 3600 + " h " + whole / 60 % 60 + " min";
    }

    /** Reports that training has ended, for whatever reason. */
    @Override
    public void close() {
        progress.at(images, history.summary() + " (seed " + history.seed() + ")");
        progress.close();
        watchers.forEach(watcher -> watcher.finished(history));
    }
}
