package dev.cella.kernel.shell;

import dev.cella.kernel.display.Cell;
import dev.cella.kernel.display.PlainText;
import dev.cella.kernel.display.StandardStream;
import java.nio.charset.StandardCharsets;

/** The threads of one cell. An exception that ends one of them is told below the cell, where it would be lost else. */
final class CellThreads extends ThreadGroup {
    private final Cell cell;

    CellThreads(Cell cell) {
        super("cell");
        this.cell = cell;
    }

    @Override
    public void uncaughtException(Thread thread, Throwable thrown) {
        if (cell == null || thrown instanceof ThreadDeath) {
            return;
        }
        String text = "Thread " + thread.getName() + " ended by " + PlainText.withoutShellNames(thrown.toString())
                + System.lineSeparator();
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        cell.outlet().write(StandardStream.STDERR, bytes, 0, bytes.length);
    }
}
