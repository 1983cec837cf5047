package dev.cella.kernel.shell;

import dev.cella.kernel.display.Cell;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * The thread on which all snippets of a session run, one after the other, like the statements of a program. So
 * thread-locals, locks, per-thread random generators and the context class loader last from statement to statement and
 * from cell to cell. A hard stop ends the thread; the session then continues with a new one.
 */
final class CellThread {
    private final LinkedBlockingQueue<CellJob> jobs = new LinkedBlockingQueue<>();
    private final CellThreads group = new CellThreads();
    private final Thread thread;
    private final Runnable atEnd;
    private Cell latest;
    private volatile boolean retired;

    /**
     * Starts the thread.
     *
     * @param loader its context class loader, which threads that cells start inherit
     * @param atEnd what to do when it ends
     */
    CellThread(ClassLoader loader, Runnable atEnd) {
        this.atEnd = atEnd;
        thread = new Thread(group, this::work, "cell");
        thread.setContextClassLoader(loader);
        thread.start();
    }

    /** Runs a job, and returns when it has ended or is left behind. */
    void run(CellJob job) throws InterruptedException {
        job.assign(thread, others());
        jobs.add(job);
        job.await();
    }

    /** Returns whether the caller runs on this thread. */
    boolean isCurrent() {
        return Thread.currentThread() == thread;
    }

    /** Returns whether it can take a job. */
    boolean isUsable() {
        return !retired && thread.isAlive();
    }

    /** Lets the thread end once its job, if it has one, has ended. */
    void retire() {
        retired = true;
        thread.interrupt();
    }

    /** Returns the threads that exist before a job starts, which a stop of the job must spare. */
    private Set<Thread> others() {
        Thread[] found = new Thread[group.activeCount() + 8];
        int count = group.enumerate(found);
        Set<Thread> others = new HashSet<>(Arrays.asList(found).subList(0, count));
        others.remove(thread);
        return others;
    }

    private void work() {
        try {
            boolean flagged = false;
            while (!retired) {
                try {
                    CellJob job = jobs.take();
                    restoreFlag(flagged && job.cell() == latest);
                    latest = job.cell();
                    job.run();
                    flagged = Thread.interrupted();
                } catch (InterruptedException e) {
                    flagged = true; // a cell that sets its own flag finds it set in the next statement
                }
            }
        } finally {
            atEnd.run();
        }
    }

    private static void restoreFlag(boolean set) {
        if (set) {
            Thread.currentThread().interrupt();
        } else {
            Thread.interrupted();
        }
    }
}
