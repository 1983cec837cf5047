package dev.cella.kernel.shell;

import dev.cella.kernel.display.Cell;
import dev.cella.kernel.display.MimeBundle;
import dev.cella.kernel.source.CellSource;
import dev.cella.kernel.source.Wrapped;
import java.util.Optional;
import java.util.concurrent.Callable;

/**
 * A running cell: pieces of Java and other work, one after the other. One interrupt ends them all. Belongs to the
 * session's thread; the pieces themselves run on the thread of cells.
 */
public final class CellRun {
    /** Runs a piece of Java. */
    interface Java {
        Outcome run(Wrapped code, Cell cell) throws Exception;
    }

    private final Cell cell;
    private final Java java;
    private final CellControl control;
    private final Interrupter interrupter;

    CellRun(Cell cell, Java java, CellControl control, Interrupter interrupter) {
        this.cell = cell;
        this.java = java;
        this.control = control;
        this.interrupter = interrupter;
    }

    /** Returns whether this cell was interrupted, so that nothing more of it should run. */
    public boolean interrupted() {
        return interrupter.wasInterrupted();
    }

    /** Returns the cell, with its outlet. */
    public Cell cell() {
        return cell;
    }

    /** Runs the Java text between two positions of {@code source}, statement by statement. */
    public Outcome java(CellSource source, int start, int end) throws Exception {
        return java(source, start, end, "", "");
    }

    /**
     * Runs the Java text between two positions of {@code source} with code around it. Problems and stack traces are in
     * terms of {@code source}.
     *
     * @param before a single line
     */
    public Outcome java(CellSource source, int start, int end, String before, String after) throws Exception {
        return java.run(new Wrapped(source, start, end, before, after), cell);
    }

    /** Runs Java and times it with {@code timer}, without the time to compile it. */
    public Outcome timed(RunTimer timer, CellSource source, int start, int end) throws Exception {
        control.measure(timer);
        try {
            return java(source, start, end);
        } finally {
            control.measure(null);
        }
    }

    /**
     * Runs work on the thread of cells, so that it can be interrupted, and renders its result there unless that is
     * null.
     *
     * @throws Exception what the work throws; an {@link Error} comes as the cause of an {@link
     *     java.lang.reflect.InvocationTargetException}
     */
    public Optional<MimeBundle> call(Callable<?> work) throws Exception {
        return Optional.ofNullable(control.call(() -> {
            Object value = work.call();
            return value == null ? null : cell.outlet().render(value);
        }));
    }
}
