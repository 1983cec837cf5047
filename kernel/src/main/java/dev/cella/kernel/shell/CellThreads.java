package dev.cella.kernel.shell;

import dev.cella.kernel.display.Cell;
import dev.cella.kernel.display.PlainText;
import dev.cella.kernel.display.StandardStream;
import java.nio.charset.StandardCharsets;

/**
 * Groups the threads of cells. An exception that ends one of them is printed below the cell; otherwise it would be
 * lost.
 *
 * <p>JDK 17 keeps every group forever, so the group itself does not know its cell but asks the thread.
 */
final class CellThreads extends ThreadGroup {
    CellThreads() {
        super("cell");
    }

    @Override
    public void uncaughtException(Thread thread, Throwable thrown) {
        Cell cell = Cell.atEnd(thrown);
        if (cell == null || thrown instanceof ThreadDeath) {
            return;
        }
        String text = "Thread " + thread.getName() + " ended by " + PlainText.withoutShellNames(thrown.toString())
                + System.lineSeparator();
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        cell.outlet().write(StandardStream.STDERR, bytes, 0, bytes.length);
    }
}
