package dev.cella.kernel.shell;

import dev.cella.kernel.display.Cell;
import java.lang.reflect.InvocationTargetException;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;

/**
 * A piece of work on a thread of its own, whose group takes care of what the cell's further threads throw.
 *
 * <p>JShell's own thread only waits here. It first waits for the shell's thread to wait for it: until then the
 * superclass lists the threads it will join, and must not see those that the snippet starts.
 */
final class CellJob {
    private final Callable<?> work;
    private final Cell cell;
    private final String threadName;
    private final Thread shellThread = Thread.currentThread();
    private volatile Thread thread;
    private Object result;
    private Throwable thrown;
    private boolean ended;

    CellJob(Callable<?> work, Cell cell, String threadName) {
        this.work = work;
        this.cell = cell;
        this.threadName = threadName;
    }

    /** Runs the work on a new thread, and returns when that thread has ended, however often this one is stopped. */
    @SuppressWarnings("ThreadJoinLoop") // a stop on JDK 17 is no InterruptedException
    void runToTheEnd() {
        while (shellThread.getState() != Thread.State.WAITING) {
            LockSupport.parkNanos(10_000);
        }
        thread = new Thread(new CellThreads(), this::run, threadName);
        thread.start();
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException | ThreadDeath stop) {
                // meant for the cell's thread, which ends when it has unwound
            }
        }
    }

    private void run() {
        try {
            if (cell != null) {
                cell.enter();
            }
            result = work.call();
        } catch (Throwable e) { // whatever the work throws is its outcome
            thrown = e;
        } finally {
            Cell.leave();
        }
        ended = true;
    }

    /** Sets the flag of each known thread once: a second time could hit what a thread does after the first. */
    void interrupt() {
        Set<Thread> threads = new HashSet<>();
        if (thread != null) {
            threads.add(thread);
        }
        if (cell != null) {
            threads.addAll(cell.cooperating());
        }
        threads.forEach(Thread::interrupt);
    }

    /** Whether a thread of the cell ends by itself when interrupted. */
    boolean isCooperative() {
        return cell != null && !cell.cooperating().isEmpty();
    }

    boolean stopped() {
        boolean killed = thrown instanceof ThreadDeath || (thrown != null && thrown.getCause() instanceof ThreadDeath);
        return !ended || killed;
    }

    Object result() throws Exception {
        if (thrown instanceof Exception e) {
            throw e;
        }
        if (thrown != null) {
            throw new InvocationTargetException(thrown);
        }
        return result;
    }
}
