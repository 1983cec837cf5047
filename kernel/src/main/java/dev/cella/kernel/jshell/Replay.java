package dev.cella.kernel.jshell;

import dev.cella.kernel.display.Cell;
import dev.cella.kernel.display.MimeBundle;
import dev.cella.kernel.display.Outlet;
import java.util.Optional;

/**
 * Loads a notebook: the script of {@link NotebookScript} marks where cells begin and end, and the result of a cell is
 * shown at its end. Public, because the script calls it.
 */
public final class Replay {
    private final Outlet outlet;
    private boolean running;
    private Object last;

    Replay(Outlet outlet) {
        this.outlet = outlet;
    }

    /** Begins a cell with this name. */
    public static void begin(String name) {
        current().ifPresent(replay -> {
            replay.running = true;
            replay.outlet.display(MimeBundle.text("── " + name));
        });
    }

    /**
     * Ends a cell.
     *
     * @param wanted whether to show the value of the cell's last expression
     */
    public static void end(boolean wanted) {
        current().ifPresent(replay -> {
            replay.running = false;
            replay.outlet.flush();
            if (wanted && replay.last != null) {
                replay.outlet.display(replay.outlet.render(replay.last));
            }
        });
    }

    /** Returns whether a cell of a notebook is running, as opposed to what somebody types. */
    boolean running() {
        return running;
    }

    /** Records the value of the latest snippet; null if it has none. */
    void ran(Object value) {
        last = value;
    }

    private static Optional<Replay> current() {
        return Optional.ofNullable(Cell.current()).flatMap(cell -> cell.attached(Replay.class));
    }
}
