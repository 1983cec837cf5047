package dev.cella.kernel.display;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * Replaces {@link System#out}, {@link System#err} and {@link System#in} in a JVM that runs cells. What a thread prints
 * goes to its {@linkplain Membership own cell}; a thread that no cell started prints to the latest cell.
 */
public final class StandardStreams implements AutoCloseable {
    private final PrintStream oldOut = System.out;
    private final PrintStream oldErr = System.err;
    private final InputStream oldIn = System.in;
    private final PrintStream out = new CellStream(StandardStream.STDOUT);
    private final PrintStream err = new CellStream(StandardStream.STDERR);
    private final ProcessOutput process;
    private volatile Cell latest;
    private volatile boolean joined;

    /** Replaces the JVM's streams until closed. */
    public StandardStreams() {
        this(null);
    }

    /**
     * Replaces the JVM's streams until closed, and passes on what the process prints in other ways unless {@code
     * process} is null.
     */
    public StandardStreams(ProcessOutput process) {
        this.process = process;
        System.setOut(out);
        System.setErr(err);
        System.setIn(new CellInput());
        if (process != null) {
            start(process);
        }
    }

    private void start(ProcessOutput output) {
        OutputStream originalOut = output.original(StandardStream.STDOUT);
        OutputStream originalErr = output.original(StandardStream.STDERR);
        try {
            output.sendTo((stream, bytes, offset, length) -> {
                Cell cell = latest;
                if (cell != null) {
                    cell.outlet().write(shown(stream), bytes, offset, length);
                } else {
                    (stream == StandardStream.STDOUT ? originalOut : originalErr).write(bytes, offset, length);
                }
            });
        } catch (IOException e) {
            output.close();
        }
    }

    /** Sends to standard output what is printed to standard error from now on. */
    public void join() {
        joined = true;
    }

    /** Sets the running cell, which threads without a cell print to from now on. */
    public void latest(Cell cell) {
        latest = cell;
        comeBack();
    }

    /**
     * Undoes redirections by an earlier cell. Otherwise a cell that forgot to restore a stream would silence the rest
     * of the session.
     */
    public void comeBack() {
        if (System.out != out) {
            System.setOut(out);
        }
        if (System.err != err) {
            System.setErr(err);
        }
    }

    @Override
    public void close() {
        if (process != null) {
            process.close();
        }
        System.setOut(oldOut);
        System.setErr(oldErr);
        System.setIn(oldIn);
    }

    /** Returns the cell that is running or ran last in this JVM; null outside a kernel. */
    static Cell foreground() {
        return System.out instanceof CellStream stream ? stream.owner().latest : null;
    }

    /** Sets the running cell if {@link #foreground} has one. */
    static void foreground(Cell cell) {
        if (System.out instanceof CellStream stream) {
            stream.owner().latest = cell;
        }
    }

    private StandardStream shown(StandardStream printed) {
        return joined ? StandardStream.STDOUT : printed;
    }

    private void write(StandardStream stream, byte[] bytes, int offset, int length) {
        if (process != null) {
            process.drainNowAndThen(); // it was printed earlier
        }
        Cell own = Cell.current();
        Cell cell = own == null ? latest : own;
        if (cell != null) {
            cell.outlet().write(shown(stream), bytes, offset, length);
        } else {
            (stream == StandardStream.STDOUT ? oldOut : oldErr).write(bytes, offset, length);
        }
    }

    /** A print stream that a cell cannot close. */
    private final class CellStream extends PrintStream {
        CellStream(StandardStream stream) {
            super(
                    new OutputStream() {
                        @Override
                        public void write(int oneByte) {
                            write(new byte[] {(byte) oneByte}, 0, 1);
                        }

                        @Override
                        public void write(byte[] bytes, int offset, int length) {
                            StandardStreams.this.write(stream, bytes, offset, length);
                        }
                    },
                    false,
                    StandardCharsets.UTF_8);
        }

        StandardStreams owner() {
            return StandardStreams.this;
        }

        @Override
        public void flush() {
            super.flush();
            if (process != null) {
                process.drain();
            }
        }

        @Override
        public void close() {
            flush();
        }
    }
}
