package dev.cella.kernel.shell;

import dev.cella.kernel.display.Cell;
import java.util.concurrent.Callable;
import jdk.jshell.spi.ExecutionControl.EngineTerminationException;
import jdk.jshell.spi.ExecutionControl.InternalException;
import jdk.jshell.spi.ExecutionControl.StoppedException;

/**
 * Runs the work of cells on one thread, and stops it. Once a stop has ended that thread, the next work gets another.
 *
 * <p>Any thread may call {@link #interrupt}, {@link #stop} and {@link #running}; the other methods belong to one thread.
 */
final class CellJobs {
    /** Stops snippets in the way that this JDK knows. */
    @FunctionalInterface
    interface Stop {
        void run() throws EngineTerminationException, InternalException;
    }

    private final ClassLoader loader;
    private final Callable<?> hold;
    private final Stop stop;
    private final Object stopping = new Object();
    private CellThread thread;
    private volatile Cell cell;
    private String threadName = "cell";
    private volatile CellJob running;
    /** Is true if an interrupt came between two snippets of this cell, when there was no snippet to interrupt. */
    private boolean missed;
    /** Where the snippet of this cell was that had to be stopped. */
    private StackTraceElement[] stoppedAt = {};

    /**
     * Creates it.
     *
     * @param loader the context class loader of the thread
     * @param hold makes the call that lasts as long as a thread; see {@link OpenInvocation}
     */
    CellJobs(ClassLoader loader, Callable<?> hold, Stop stop) {
        this.loader = loader;
        this.hold = hold;
        this.stop = stop;
    }

    /** Sets the cell whose work runs from now on. */
    void enter(Cell cell, String threadName) {
        synchronized (stopping) {
            this.cell = cell;
            this.threadName = threadName;
            missed = false;
            stoppedAt = new StackTraceElement[0];
        }
    }

    /** Ends the cell: what came too late for it is meant for no other. */
    void leave() {
        synchronized (stopping) {
            missed = false;
        }
    }

    /** Returns the stack of the cell's thread just before it was stopped; empty if it was not. */
    StackTraceElement[] stoppedAt() {
        synchronized (stopping) {
            return stoppedAt.clone();
        }
    }

    /** Returns the running work, or null. */
    CellJob running() {
        return running;
    }

    /** Records the interrupt for the cell, and sets the flag of the threads of its work, as far as they are known. */
    void interrupt() {
        Cell interrupted = cell;
        if (interrupted != null) {
            interrupted.interrupt();
        }
        synchronized (stopping) {
            missed = running == null;
            if (!missed) {
                running.interrupt();
            }
        }
    }

    /** Stops the running work, if any, hard. */
    void stop() throws EngineTerminationException, InternalException {
        synchronized (stopping) {
            if (running != null) {
                stoppedAt = stoppedAt.length > 0 ? stoppedAt : running.stack();
                stop.run();
                running.stop();
            }
        }
    }

    /** Ends the thread. */
    void close() {
        if (thread != null) {
            thread.retire();
        }
    }

    /**
     * Runs work on the thread, and returns its result.
     *
     * @throws StoppedException if it was stopped
     * @throws java.lang.reflect.InvocationTargetException if it threw an error
     * @throws Exception what else it threw
     */
    <T> T run(Callable<T> work) throws Exception {
        if (thread != null && thread.isCurrent()) {
            return work.call();
        }
        CellJob job = new CellJob(work, cell, threadName);
        CellThread runner = usableThread();
        begin(job);
        try {
            runner.run(job);
        } finally {
            synchronized (stopping) {
                running = null;
                if (job.isStopping()) {
                    runner.retire();
                }
            }
        }
        if (job.wasStopped()) {
            throw new StoppedException();
        }
        @SuppressWarnings("unchecked") // the job ran exactly this work
        T result = (T) job.result();
        return result;
    }

    private void begin(CellJob job) throws StoppedException {
        synchronized (stopping) {
            if (missed) {
                missed = false;
                throw new StoppedException();
            }
            running = job;
        }
    }

    private CellThread usableThread() throws InterruptedException {
        if (thread == null || !thread.isUsable()) {
            OpenInvocation opened = new OpenInvocation();
            opened.open(hold);
            thread = new CellThread(loader, opened::close);
        }
        return thread;
    }
}
