package dev.cella.kernel.display;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** The standard input of cells: reading a line asks the person at the front end for one. */
final class CellInput extends InputStream {
    private ByteArrayInputStream line = new ByteArrayInputStream(new byte[0]);

    @Override
    public synchronized int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public synchronized int read(byte[] bytes, int offset, int length) {
        if (length == 0) {
            return 0;
        }
        if (line.available() == 0) {
            Cell cell = Cell.current();
            if (cell == null) {
                return -1;
            }
            String answer = cell.ask("", false);
            line = new ByteArrayInputStream((answer + "\n").getBytes(StandardCharsets.UTF_8));
        }
        return line.read(bytes, offset, length);
    }

    @Override
    public synchronized int available() {
        return line.available();
    }
}
