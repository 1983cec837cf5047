package dev.cella.kernel.display;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Pipe;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Captures what this process prints outside {@link System#out} and {@link System#err}: child processes that inherit its
 * streams, native libraries, and code that writes to {@link java.io.FileDescriptor#out}. File descriptors 1 and 2
 * become pipes, which are read here at once, so that no writer waits for long.
 */
public final class ProcessOutput implements AutoCloseable {
    private static final int AT_ONCE = 64 * 1024; // capacity of a pipe
    private static final int STEPS = 16;
    /** Is shorter than any child process needs to print and end. */
    private static final long MOMENT_NANOS = 100_000;

    private static final Logger LOG = Logger.getLogger(ProcessOutput.class.getName());

    private final Descriptors descriptors;
    private final Map<StandardStream, Redirected> redirected = new ConcurrentHashMap<>();
    private Sink sink;
    private volatile long drainedAt = System.nanoTime();

    /** Receives text of one of the streams. */
    interface Sink {
        void write(StandardStream stream, byte[] bytes, int offset, int length) throws IOException;
    }

    /** One of the two descriptors: the pipe that replaces it, and its original target. */
    private record Redirected(int number, Pipe pipe, InputStream text, int before) {}

    private ProcessOutput(Descriptors descriptors) {
        this.descriptors = descriptors;
    }

    /**
     * Redirects both descriptors; empty if this JVM cannot, in which case nothing has changed. Must be called while no
     * other thread opens files, because a file could get the number 1 or 2.
     */
    public static Optional<ProcessOutput> redirect() {
        try {
            ProcessOutput output = new ProcessOutput(new Descriptors());
            return output.redirectBoth() ? Optional.of(output) : Optional.empty();
        } catch (ReflectiveOperationException e) {
            return Optional.empty(); // text goes where it went before: to the server's terminal
        }
    }

    private boolean redirectBoth() {
        try {
            redirect(StandardStream.STDOUT, 1);
            redirect(StandardStream.STDERR, 2);
            return true;
        } catch (IOException e) {
            close();
            return false;
        }
    }

    private void redirect(StandardStream stream, int number) throws IOException {
        descriptors.requireOpen(0); // otherwise 0 would be the lowest free number
        int before = descriptors.duplicate(number);
        Pipe pipe = Pipe.open();
        pipe.source().configureBlocking(false);
        InputStream text = descriptors.input(descriptors.numberOf(pipe.source()));
        descriptors.replace(number, descriptors.numberOf(pipe.sink()));
        redirected.put(stream, new Redirected(number, pipe, text, before));
    }

    /** Returns a stream that writes to the original target of {@code stream}. */
    public OutputStream original(StandardStream stream) {
        try {
            return descriptors.output(redirected.get(stream).before);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Passes all text to {@code sink} from now on. */
    void sendTo(Sink taker) throws IOException {
        sink = taker;
        Selector selector = Selector.open();
        for (Redirected one : redirected.values()) {
            one.pipe.source().register(selector, SelectionKey.OP_READ);
        }
        Thread thread = new Thread(() -> serve(selector), "cella-process-output");
        thread.setDaemon(true);
        thread.start();
    }

    private void serve(Selector selector) {
        try {
            while (!redirected.isEmpty()) {
                selector.select(key -> drain()); // waits for more
            }
        } catch (IOException e) {
            close();
        }
    }

    /**
     * Reads what has been written by now, unless that was done a moment ago; reading every time would slow down a
     * printing loop.
     */
    void drainNowAndThen() {
        if (System.nanoTime() - drainedAt > MOMENT_NANOS) {
            drain();
        }
    }

    /** Reads what has been written by now; of a flood, only as much as a few pipes hold. */
    synchronized void drain() {
        try {
            for (StandardStream stream : redirected.keySet()) {
                drain(stream, redirected.get(stream).text);
            }
            drainedAt = System.nanoTime();
        } catch (IOException e) {
            close();
        }
    }

    private void drain(StandardStream stream, InputStream text) throws IOException {
        byte[] bytes = null;
        for (int step = 0; step < STEPS && text.available() > 0; step++) {
            bytes = bytes == null ? new byte[AT_ONCE] : bytes;
            int length = text.read(bytes);
            try {
                sink.write(stream, bytes, 0, length);
            } catch (RuntimeException e) {
                LOG.log(Level.FINE, "output of a process was lost", e); // the writer must not wait for a reader
            }
        }
    }

    /** Restores the descriptors. */
    @Override
    public synchronized void close() {
        try {
            for (Redirected one : redirected.values()) {
                descriptors.replace(one.number, one.before);
            }
        } catch (IOException e) {
            // the process is about to end, and there is nobody left to tell
        }
        redirected.clear();
    }
}
