package dev.cella.kernel.spi;

import dev.cella.kernel.display.Cell;
import java.util.List;

/**
 * One run of a cell of this session.
 *
 * @param id how the front end identifies the cell, the same in every run; empty if the front end does not say
 * @param name what errors call this run, e.g. {@code cell 3}
 * @param text the text that ran
 * @param compiled whether all of the text compiled
 */
public record EarlierCell(String id, String name, String text, boolean compiled) {

    /** Returns the runs before the cell that runs now, the latest last; empty outside a cell. */
    public static List<EarlierCell> all() {
        Cell cell = Cell.current();
        return cell == null ? List.of() : before(cell);
    }

    /** Returns the runs before {@code cell}, the latest last. */
    public static List<EarlierCell> before(Cell cell) {
        return cell.attached(Memory.class).map(Memory::cells).orElse(List.of());
    }

    /**
     * What a session attaches to a cell before it runs it.
     *
     * @param cells the runs so far
     */
    public record Memory(List<EarlierCell> cells) {
        /** Copies the list. */
        public Memory {
            cells = List.copyOf(cells);
        }
    }

    /**
     * What a front end attaches to a cell that it can identify.
     *
     * @param value its name for the cell
     */
    public record Id(String value) {}
}
