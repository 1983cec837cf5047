package dev.cella.kernel.spi;

import dev.cella.kernel.display.Cell;
import java.util.concurrent.Callable;

/**
 * How work says that it ends by itself when it is interrupted.
 *
 * <p>To interrupt a cell the kernel first sets the interrupt flag of its thread, and stops the thread hard if the cell
 * goes on. A hard stop may strike between any two instructions, which would leave a network half updated. Work inside
 * {@link #cooperative} watches {@link #requested()} itself, say once per iteration, and in return is given much longer
 * before the hard stop.
 */
public final class Interrupts {
    private Interrupts() {}

    /**
     * Whether work inside {@link #cooperative} should end. The interrupt flag of its thread alone is not enough: libraries
     * take it down, as fonts do when a file is read while it is up. Elsewhere this is that flag.
     */
    public static boolean requested() {
        Cell cell = Cell.current();
        Thread thread = Thread.currentThread();
        return thread.isInterrupted()
                || (cell != null && cell.isInterrupted() && cell.cooperating().contains(thread));
    }

    /**
     * Runs work that watches {@link #requested()} itself; outside a cell it just runs the work.
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
