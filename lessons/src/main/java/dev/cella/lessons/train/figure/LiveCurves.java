package dev.cella.lessons.train.figure;

import dev.cella.kernel.display.Display;
import dev.cella.kernel.display.LiveDisplay;
import dev.cella.lessons.draw.chart.Axis;
import dev.cella.lessons.draw.chart.XYFigure;
import dev.cella.lessons.train.History;
import dev.cella.lessons.train.TrainingObserver;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;

/**
 * Loss curves that grow while networks train.
 *
 * <p>One object is one figure. It appears when the first training starts, is redrawn in its place at most four times a
 * second, and ends as the same static figure that {@link Figures#curves(List)} gives. When it watches several trainings
 * one after the other, their curves gather in it:
 *
 * <pre>{@code
 * LiveCurves loss = liveCurves();
 * train(plain).on(x, y).named("plain").watching(loss).run();
 * train(deep).on(x, y).named("deep").watching(loss).run();   // now two curves
 * }</pre>
 *
 * <p>Safe for use by several threads.
 */
public final class LiveCurves implements TrainingObserver {
    private static final long REDRAW_NANOS = Duration.ofMillis(250).toNanos();

    private final Axis lossAxis;
    private final LongSupplier nanoClock;
    private final List<History> histories = new ArrayList<>();
    private LiveDisplay place;
    private long lastDrawn;

    LiveCurves(Axis lossAxis, LongSupplier nanoClock) {
        this.lossAxis = lossAxis;
        this.nanoClock = nanoClock;
    }

    @Override
    public synchronized void started(History history) {
        histories.add(history);
        draw();
    }

    @Override
    public synchronized void updated(History history) {
        if (nanoClock.getAsLong() - lastDrawn >= REDRAW_NANOS) {
            draw();
        }
    }

    @Override
    public synchronized void finished(History history) {
        draw();
    }

    /** The figure as it is now. */
    public synchronized XYFigure figure() {
        return TrainingFigures.curves(lossAxis, histories);
    }

    private void draw() {
        lastDrawn = nanoClock.getAsLong();
        if (place == null) {
            place = Display.live(figure());
        } else {
            place.update(figure());
        }
    }
}
