package dev.cella.kernel.protocol;

import dev.cella.kernel.display.Cell;
import dev.cella.kernel.display.StandardStreams;
import dev.cella.kernel.magic.MagicShell;
import dev.cella.kernel.shell.Outcome;
import dev.cella.kernel.source.CellSource;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Runs code in the session: cells, and callbacks of comms. Waits for the session while the kernel is starting. Belongs
 * to the shell channel's thread, except {@link #interrupt} and {@link #report}, which any thread may call.
 */
final class CellRunner {
    private final CompletableFuture<MagicShell> shell;
    private final StandardStreams streams;
    private final Queue<String> notices = new ConcurrentLinkedQueue<>();

    CellRunner(CompletableFuture<MagicShell> shell, StandardStreams streams) {
        this.shell = shell;
        this.streams = streams;
    }

    /** Shows {@code line} below the next cell that runs. */
    void report(String line) {
        notices.add(line);
    }

    /** Runs {@code work} as one execution; an interrupt that arrives before its first line applies to it. */
    void asOneExecution(Callback work) throws Exception {
        expectCell(true);
        try {
            work.run();
        } finally {
            expectCell(false);
        }
    }

    private void expectCell(boolean comes) {
        if (shell.isDone()) {
            shell.join().expectCell(comes);
        }
    }

    /** Interrupts the running work, if any. */
    void interrupt() {
        if (shell.isDone()) {
            shell.join().interrupt();
        }
    }

    /** Runs code in {@code cell}. */
    Outcome evaluate(CellSource source, Cell cell) {
        if (cell.outlet() instanceof SilentOutlet) {
            streams.comeBack(); // what other threads print meanwhile must not be dropped
        } else {
            streams.latest(cell);
        }
        MagicShell ready = shell.join();
        for (String line = notices.poll(); line != null; line = notices.poll()) {
            cell.print(line + "\n");
        }
        return ready.evaluate(source, cell);
    }

    /** Runs {@code code} as {@code cell}, and shows there what it throws. */
    void callBack(Cell cell, Callback code) {
        streams.latest(cell);
        Outcome outcome = shell.join().call(cell, () -> {
            code.run();
            return null;
        });
        cell.enter(); // an outlet that sends over a comm names the request as its cause
        try {
            if (!(outcome instanceof Outcome.Done)) {
                cell.warn(String.join("\n", ErrorReport.of(outcome).lines()) + "\n");
            }
            CellOutlet.flush(cell.outlet());
        } finally {
            Cell.leave();
        }
    }

    /** Code that can throw. */
    @FunctionalInterface
    interface Callback {
        void run() throws Exception;
    }
}
