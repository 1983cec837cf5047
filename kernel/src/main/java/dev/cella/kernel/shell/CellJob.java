package dev.cella.kernel.shell;

import dev.cella.kernel.display.Cell;
import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;

/**
 * A piece of work on a thread of its own. The group of the thread reports what further threads of the cell throw.
 *
 * <p>JShell's own thread only waits here. It first waits for the shell's thread to wait for it: until then the
 * superclass lists the threads it will join, and must not see those that the snippet starts.
 */
final class CellJob {
    /** After this many equal looks at its stack, a stopped thread counts as waiting outside the JVM. */
    private static final int LOOKS = 3;

    private static final long LOOK_MILLIS = 8;
    /** How long a stopped thread that is busy may take to unwind. */
    private static final long PATIENCE_MILLIS = 2000;

    private final Callable<?> work;
    private final Cell cell;
    private final String threadName;
    private final Thread shellThread = Thread.currentThread();
    private volatile Thread thread;
    private volatile Thread waiting;
    private volatile boolean stopping;
    private volatile boolean leftBehind;
    private Object result;
    private Throwable thrown;
    private volatile boolean ended;

    CellJob(Callable<?> work, Cell cell, String threadName) {
        this.work = work;
        this.cell = cell;
        this.threadName = threadName;
    }

    /**
     * Runs the work on a new thread, and returns when that thread has ended. A stopped thread is left behind if it waits
     * for something outside the JVM (a connection, for example), where no stop reaches it, or if it goes on for long.
     */
    void runToTheEnd() {
        while (shellThread.getState() != Thread.State.WAITING) {
            LockSupport.parkNanos(10_000);
        }
        waiting = Thread.currentThread();
        thread = new Thread(new CellThreads(), this::run, threadName);
        thread.start();
        while (thread.isAlive() && !leftBehind) {
            try {
                if (stopping) {
                    leftBehind = isLeftBehind();
                } else {
                    thread.join();
                }
            } catch (InterruptedException | ThreadDeath stop) {
                // meant for the cell's thread, which ends when it has unwound
            }
        }
    }

    /**
     * Waits for work that goes on although {@link #runToTheEnd} is over: a hard stop can end the thread that waits before
     * it ends the thread of the work. Further stops, which come as long as the cell runs, then end the work.
     */
    void awaitEnd() throws InterruptedException {
        Thread working = thread;
        if (working != null && working.isAlive() && !leftBehind) {
            leftBehind = isLeftBehind();
        }
    }

    /** Reacts to a hard stop of the work. */
    void stopping() {
        stopping = true;
        Thread waiter = waiting;
        if (waiter != null) {
            waiter.interrupt();
        }
    }

    /** Looks for a while whether the thread ends; true if it does not. */
    private boolean isLeftBehind() throws InterruptedException {
        long until = System.nanoTime() + PATIENCE_MILLIS * 1_000_000;
        StackTraceElement[] before = {};
        int same = 0;
        while (same < LOOKS && System.nanoTime() < until) {
            thread.join(LOOK_MILLIS);
            StackTraceElement[] now = thread.getStackTrace();
            if (!thread.isAlive()) {
                return false;
            }
            boolean outside = thread.getState() == Thread.State.RUNNABLE && now.length > 0 && now[0].isNativeMethod();
            same = outside && Arrays.equals(before, now) ? same + 1 : 0;
            before = now;
        }
        if (same < LOOKS && cell != null) {
            cell.warn("[what was interrupted goes on in the background, because it runs inside a library; restart the"
                    + " kernel to end it]\n");
        }
        return true;
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
