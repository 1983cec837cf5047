package dev.cella.kernel.spi;

import dev.cella.kernel.display.Cell;
import java.util.List;

/**
 * A line of a cell that a stack trace goes through.
 *
 * @param cell what errors call the cell, e.g. {@code cell 3}
 * @param number the number of the line, counted from 1
 * @param text the text of the line
 * @param method the method that the line belongs to; empty for the statements of a cell
 */
public record CellLine(String cell, int number, String text, String method) {

    /** Returns the lines of cells in the stack trace of an exception, from the innermost call out; empty outside a kernel. */
    public static List<CellLine> of(Throwable thrown) {
        Cell running = Cell.current();
        return running == null
                ? List.of()
                : running.attached(Translator.class)
                        .map(translator -> translator.lines(thrown.getStackTrace()))
                        .orElse(List.of());
    }

    /** Translates stack traces; a session attaches one to each cell that it runs. */
    @FunctionalInterface
    public interface Translator {
        /** Returns the lines of cells in a stack trace, from the innermost call out. */
        List<CellLine> lines(StackTraceElement[] trace);
    }
}
