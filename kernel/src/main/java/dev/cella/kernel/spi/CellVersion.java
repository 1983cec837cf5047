package dev.cella.kernel.spi;

import dev.cella.kernel.display.Cell;
import dev.cella.kernel.source.MethodSource;
import java.util.List;

/**
 * A version of a cell of this session: one run, with the text that the cell had then.
 *
 * @param id how the front end identifies the cell, the same in every run; empty if the front end does not say
 * @param name what errors call this run, e.g. {@code cell 3}
 * @param text the text that ran
 * @param state how far it has come
 * @param methods the methods that it has declared and that no later cell has replaced
 * @param missing the methods of its text that it has not declared: those below the statement that runs, or that failed
 */
public record CellVersion(
        String id, String name, String text, State state, List<MethodSource> methods, List<MethodSource> missing) {

    /** How far a version has come. */
    public enum State {
        /** It runs now. */
        RUNNING,
        /** It has run to its end. */
        DONE,
        /** Some of its text did not compile; the statements before have run. */
        NOT_COMPILED,
        /** It threw or was interrupted; the statements before have run. */
        STOPPED
    }

    /** Copies the lists. */
    public CellVersion {
        methods = List.copyOf(methods);
        missing = List.copyOf(missing);
    }

    /**
     * Returns the versions of this session that still matter, the one that runs now last: the latest of each cell, and
     * those whose methods are in use. Empty outside a kernel.
     */
    public static List<CellVersion> all() {
        Cell cell = Cell.current();
        return cell == null ? List.of() : all(cell);
    }

    /** Returns the versions of the session that {@code cell} belongs to. */
    public static List<CellVersion> all(Cell cell) {
        return cell.attached(Log.class).map(Log::versions).orElse(List.of());
    }

    /** Knows the versions of a session, which attaches it to each cell that it runs. */
    @FunctionalInterface
    public interface Log {
        /** Returns the versions as they are now, the latest last. */
        List<CellVersion> versions();
    }

    /**
     * What a front end attaches to a cell that it can identify.
     *
     * @param value its name for the cell
     */
    public record Id(String value) {}
}
