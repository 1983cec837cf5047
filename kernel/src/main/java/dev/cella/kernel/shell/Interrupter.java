package dev.cella.kernel.shell;

import java.util.logging.Level;
import java.util.logging.Logger;
import jdk.jshell.spi.ExecutionControl.EngineTerminationException;
import jdk.jshell.spi.ExecutionControl.InternalException;

/**
 * Ends a running cell: first by the interrupt flag, then hard if it continues. Work that promised to watch the flag
 * gets more time, unless it is interrupted a second time. Thread-safe.
 */
final class Interrupter implements AutoCloseable {
    static final long GRACE_MILLIS = 30;
    static final long COOPERATIVE_GRACE_MILLIS = 10_000;
    /** Limits how often the time between two stops doubles. */
    private static final int MOST_DOUBLINGS = 4;

    private static final Logger LOG = Logger.getLogger(Interrupter.class.getName());

    private final CellJobs jobs;
    private boolean cellComes;
    private boolean cellRuns;
    private int interrupts;
    private int stops;
    private boolean closed;
    private String why = "";

    Interrupter(CellJobs jobs) {
        this.jobs = jobs;
        Thread thread = new Thread(this::run, "cella-interrupter");
        thread.setDaemon(true);
        thread.start();
    }

    /** Announces a cell; from now on, an interrupt applies to it although it has not started yet. */
    synchronized void cellComes() {
        cellComes = true;
        interrupts = 0;
    }

    synchronized void cellStarts() {
        interrupts = cellComes ? interrupts : 0;
        cellComes = false;
        cellRuns = true;
        stops = 0;
        notifyAll();
    }

    synchronized void cellEnds() {
        cellComes = false;
        cellRuns = false;
        notifyAll();
    }

    synchronized boolean wasInterrupted() {
        return interrupts > 0;
    }

    /** Returns why the cell was interrupted, as a sentence; empty if the user did it. */
    synchronized String why() {
        return why;
    }

    synchronized void interrupt(String reason) {
        if (cellComes || cellRuns) {
            why = reason;
            interrupts++;
            if (cellRuns) {
                jobs.interrupt(); // before that, they still have the previous cell
            }
            notifyAll();
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        notifyAll();
    }

    private synchronized void run() {
        try {
            while (!closed) {
                if (!cellRuns || interrupts == 0) {
                    wait();
                } else {
                    stopAfterGrace();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits for the cell to end by itself, and stops it if it does not. */
    private void stopAfterGrace() throws InterruptedException {
        CellJob job = jobs.running();
        int seen = interrupts;
        boolean patient = job != null && job.isCooperative() && seen == 1;
        long grace = patient ? COOPERATIVE_GRACE_MILLIS : GRACE_MILLIS << Math.min(stops, MOST_DOUBLINGS);
        long until = System.nanoTime() + 1_000_000 * grace;
        while (cellRuns && interrupts == seen) {
            long left = (until - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                stops++;
                stop();
                return;
            }
            wait(left);
        }
    }

    private void stop() {
        try {
            jobs.stop();
        } catch (EngineTerminationException | InternalException | RuntimeException e) {
            LOG.log(Level.FINE, "the cell was not stopped", e);
        }
    }
}
