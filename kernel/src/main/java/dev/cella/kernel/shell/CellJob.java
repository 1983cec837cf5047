package dev.cella.kernel.shell;

import dev.cella.kernel.display.Cell;
import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A piece of work on the thread of the cells, and how it ended. */
final class CellJob {
    /** Counts a stopped thread as waiting outside the JVM after this many checks with the same stack. */
    private static final int LOOKS = 3;

    private static final long LOOK_MILLIS = 8;
    /** Limits how long a busy thread may take to unwind after a stop. */
    private static final long PATIENCE_MILLIS = 2000;
    /** Sets how often to check that the thread of a job is still alive, because code of a cell may have ended it. */
    private static final long ALIVE_MILLIS = 500;

    private final Callable<?> work;
    private final Cell cell;
    private final String threadName;
    private Set<Thread> spared = Set.of();
    private final CountDownLatch ended = new CountDownLatch(1);
    private final CountDownLatch endedOrStopped = new CountDownLatch(1);
    private volatile Thread thread;
    private boolean begun;
    private boolean interrupted;
    private volatile boolean stopping;
    private Object result;
    private Throwable thrown;

    CellJob(Callable<?> work, Cell cell, String threadName) {
        this.work = work;
        this.cell = cell;
        this.threadName = threadName;
    }

    /** Returns the calls that the work is in; empty before it begins. */
    synchronized StackTraceElement[] stack() {
        return begun ? thread.getStackTrace() : new StackTraceElement[0];
    }

    Cell cell() {
        return cell;
    }

    /** Sets the thread that will run the work, and the other threads that a stop must spare. */
    void assign(Thread runner, Set<Thread> others) {
        spared = others;
        thread = runner;
    }

    /** Runs the work. */
    void run() {
        try {
            begin();
            result = work.call();
        } catch (Throwable e) { // whatever the work throws is its outcome
            thrown = e;
        } finally {
            Cell.leave();
        }
        ended.countDown();
        endedOrStopped.countDown();
    }

    /** Prepares the thread. An interrupt or a stop that came before the work began takes effect now. */
    private synchronized void begin() {
        begun = true;
        thread.setName(threadName);
        if (cell != null) {
            cell.enter();
        }
        if (stopping) {
            throw new ThreadDeath();
        }
        if (interrupted) {
            thread.interrupt();
        }
    }

    /**
     * Waits for the end of the work. A stopped thread is left behind if it waits for something outside the JVM, such as
     * a connection, where no stop reaches it, or if it continues for too long.
     */
    void await() throws InterruptedException {
        boolean over = false;
        while (!over && thread.isAlive()) {
            over = endedOrStopped.await(ALIVE_MILLIS, TimeUnit.MILLISECONDS);
        }
        if (!hasEnded() && stopping) {
            awaitUnwinding();
        }
    }

    private boolean hasEnded() {
        return ended.getCount() == 0;
    }

    /**
     * Stops the work hard, together with the threads that it has started; work that has not begun never begins. On JDK
     * 17, a stop inside {@code Thread.start} removes the new thread from the list of its group, so groups cannot be
     * used to find threads.
     */
    synchronized void stop() {
        stopping = true;
        if (begun) {
            ThreadGroup group = thread.getThreadGroup();
            Thread.getAllStackTraces().keySet().stream()
                    .filter(one -> group != null && group.parentOf(one.getThreadGroup()) && !spared.contains(one))
                    .forEach(CellJob::stop);
        }
        endedOrStopped.countDown();
    }

    /**
     * Stops a thread with {@code Thread.stop}: before JDK 20 there is no other way, and later JDKs stop by checks in
     * the code.
     */
    @SuppressWarnings({"deprecation", "removal"})
    private static void stop(Thread one) {
        try {
            one.stop();
        } catch (UnsupportedOperationException | NoSuchMethodError gone) {
            one.interrupt();
        }
    }

    private void awaitUnwinding() throws InterruptedException {
        long until = System.nanoTime() + PATIENCE_MILLIS * 1_000_000;
        StackTraceElement[] before = {};
        int same = 0;
        while (same < LOOKS && System.nanoTime() < until) {
            boolean over = ended.await(LOOK_MILLIS, TimeUnit.MILLISECONDS);
            StackTraceElement[] now = thread.getStackTrace();
            if (over || !thread.isAlive()) {
                return;
            }
            boolean outside = thread.getState() == Thread.State.RUNNABLE && now.length > 0 && now[0].isNativeMethod();
            same = outside && Arrays.equals(before, now) ? same + 1 : 0;
            before = now;
        }
        if (same < LOOKS && cell != null) {
            cell.warn("[the interrupted work continues in the background, because it runs inside a library; restart the"
                    + " kernel to end it]\n");
        }
    }

    /** Sets the flag of each known thread once; a second time could hit what the thread does after the first. */
    synchronized void interrupt() {
        interrupted = true;
        Set<Thread> threads = new HashSet<>(cell == null ? Set.of() : cell.cooperating());
        if (begun && !hasEnded()) {
            threads.add(thread);
        }
        threads.forEach(Thread::interrupt);
    }

    /** Returns whether a thread of the cell ends by itself when interrupted. */
    boolean isCooperative() {
        return cell != null && !cell.cooperating().isEmpty();
    }

    /** Returns whether a hard stop was requested; the thread cannot be reused then. */
    boolean isStopping() {
        return stopping;
    }

    /**
     * Returns whether a hard stop ended the work or kept it from beginning. Any other {@link ThreadDeath} is a failure.
     */
    boolean wasStopped() {
        boolean killed = thrown instanceof ThreadDeath || (thrown != null && thrown.getCause() instanceof ThreadDeath);
        return stopping && (!hasEnded() || killed);
    }

    /** Returns what the work returned, or throws what it threw. */
    Object result() throws Exception {
        if (!hasEnded()) {
            throw new InvocationTargetException(new ThreadDeath()); // code of the cell ended the thread
        }
        if (thrown instanceof Exception e) {
            throw e;
        }
        if (thrown != null) {
            throw new InvocationTargetException(thrown);
        }
        return result;
    }
}
