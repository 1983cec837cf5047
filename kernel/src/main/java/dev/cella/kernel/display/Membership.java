package dev.cella.kernel.display;

import java.util.Arrays;
import java.util.concurrent.ForkJoinWorkerThread;
import java.util.stream.Stream;

/**
 * Ties a thread to a cell. Most threads work for the cell that started them. A worker of an executor, a fork-join pool
 * or a timer works for whoever hands it a task, which the thread itself doesn't reveal; so it belongs to the cell that
 * is running or, if none is, to the one that ran last.
 */
final class Membership {
    private static final String WORKER = "java.util.concurrent.ThreadPoolExecutor$Worker";
    private static final String TIMER = "java.util.TimerThread";

    private final Cell cell;
    private final boolean inherited;
    private Boolean worker; // determined on first use, when the thread has a stack

    private Membership(Cell cell, boolean inherited) {
        this.cell = cell;
        this.inherited = inherited;
    }

    /** Creates the membership of a thread that enters {@code cell} itself. */
    static Membership entered(Cell cell) {
        return new Membership(cell, false);
    }

    /** Creates the membership of a thread that this thread starts. */
    Membership inherited() {
        return new Membership(cell, true);
    }

    /** Returns the cell that this thread works for now. */
    Cell cell() {
        if (!inherited) {
            return cell;
        }
        if (worker == null) {
            worker = isWorker(Thread.currentThread());
        }
        return worker ? foreground() : cell;
    }

    /** Returns the cell that this thread worked for when {@code thrown} ended it. */
    Cell cellAtEnd(Throwable thrown) {
        boolean atWork = Arrays.stream(thrown.getStackTrace())
                .anyMatch(frame -> frame.getClassName().equals(WORKER));
        return inherited && atWork ? foreground() : cell();
    }

    private Cell foreground() {
        Cell foreground = StandardStreams.foreground();
        return foreground == null ? cell : foreground;
    }

    private static boolean isWorker(Thread thread) {
        return thread instanceof ForkJoinWorkerThread
                || thread.getClass().getName().equals(TIMER)
                || StackWalker.getInstance().walk(Membership::isOfWorker);
    }

    private static boolean isOfWorker(Stream<StackWalker.StackFrame> stack) {
        return stack.anyMatch(frame -> frame.getClassName().equals(WORKER));
    }
}
