package dev.cella.kernel.display;

/** Ends a running cell, as the stop button does; attached to the cell by the shell. */
@FunctionalInterface
public interface CellStop {
    /**
     * Ends the cell. Returns at once; any thread may call it.
     *
     * @param why a sentence for the error message of the cell
     */
    void stop(String why);
}
