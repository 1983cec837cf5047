package dev.cella.kernel.spi;

import dev.cella.kernel.display.Cell;
import dev.cella.kernel.display.CellStop;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Says that work takes long, or ends its cell, so an endless loop in code of a student is heard of. */
public final class TimeLimit {
    private TimeLimit() {}

    /**
     * Runs work, and ends its cell with an error if the work takes longer than {@code limit}: as the stop button does, first by
     * the interrupt flag, then hard. Outside a cell, it just runs the work.
     *
     * @param why a sentence for the error message of the cell
     * @return what {@code work} returns
     * @throws Exception what {@code work} throws
     */
    public static <T> T within(Duration limit, String why, Callable<T> work) throws Exception {
        Cell cell = Cell.current();
        CellStop stop = cell == null ? null : cell.attached(CellStop.class).orElse(null);
        return stop == null ? work.call() : noticed(limit, () -> stop.stop(why), work);
    }

    /**
     * Runs work, and calls {@code late} once, on a thread of its own, if the work takes longer than {@code limit}. The work goes on.
     *
     * @return what {@code work} returns
     * @throws Exception what {@code work} throws
     */
    public static <T> T noticed(Duration limit, Runnable late, Callable<T> work) throws Exception {
        CountDownLatch over = new CountDownLatch(1);
        Thread clock = new Thread(() -> await(over, limit, late), "cella-time-limit");
        clock.setDaemon(true);
        clock.start();
        try {
            return work.call();
        } finally {
            over.countDown();
        }
    }

    private static void await(CountDownLatch over, Duration limit, Runnable late) {
        try {
            if (!over.await(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                late.run();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt(); // the cell ends anyway
        }
    }
}
