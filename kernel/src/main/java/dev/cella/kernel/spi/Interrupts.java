package dev.cella.kernel.spi;

import dev.cella.kernel.display.Cell;
import java.util.concurrent.Callable;

/**
 * Lets work declare that it ends by itself when it is interrupted.
 *
 * <p>To interrupt a cell, the kernel first sets the interrupt flag of its thread and then, if the cell continues, stops
 * the thread hard. A hard stop can come between any two instructions, which would leave a network half updated. Work
 * inside {@link #cooperative} watches {@link #requested()} itself, for example once per iteration, and in return gets
 * much more time before the hard stop.
 */
public final class Interrupts {
    private Interrupts() {}

    /**
     * Returns whether work inside {@link #cooperative} should end. The interrupt flag of its thread is not enough,
     * because libraries clear it, as AWT does when it reads a font file. Outside a cell, this is the flag.
     */
    public static boolean requested() {
        Cell cell = Cell.current();
        Thread thread = Thread.currentThread();
        return thread.isInterrupted()
                || (cell != null && cell.isInterrupted() && cell.cooperating().contains(thread));
    }

    /** Returns whether the user has interrupted the cell of this thread, so that what fails in it is no result. */
    public static boolean cellInterrupted() {
        Cell cell = Cell.current();
        return cell != null && cell.isInterrupted();
    }

    /**
     * Runs work that watches {@link #requested()} itself; outside a cell, it just runs the work.
     *
     * @return what {@code work} returns
     * @throws Exception what {@code work} throws
     */
    public static <T> T cooperative(Callable<T> work) throws Exception {
        Cell cell = Cell.current();
        Thread thread = Thread.currentThread();
        boolean outermost = cell != null && cell.cooperating().add(thread);
        try {
            return work.call();
        } finally {
            if (outermost) {
                cell.cooperating().remove(thread);
            }
        }
    }
}
