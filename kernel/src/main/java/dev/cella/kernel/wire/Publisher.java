package dev.cella.kernel.wire;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.zeromq.ZMQ;
import org.zeromq.ZMQException;

/**
 * The iopub channel: any thread can publish, and one thread turns the messages into frames for the {@link IopubSocket},
 * in order and without loss.
 *
 * <p>Threads of cells only put messages into a queue and never touch the socket: an interrupted thread would close the
 * socket's selector, and a thread that is stopped hard could leave half a message behind.
 */
public final class Publisher {
    private static final Logger LOG = Logger.getLogger(Publisher.class.getName());

    private final Queue<Outgoing> waiting = new ArrayDeque<>();
    private boolean closed;

    Publisher() {}

    /** Sends {@code message} to all clients, after all that was published before. */
    public void publish(Outgoing message) {
        synchronized (waiting) {
            waiting.add(message);
            waiting.notifyAll();
        }
    }

    /** Ends the sending thread once everything published so far is sent. */
    void close() {
        synchronized (waiting) {
            closed = true;
            waiting.notifyAll();
        }
    }

    /**
     * Sends until closed, and then sends the end; must be called on the thread that owns {@code entrance} from now on.
     */
    void run(ZMQ.Socket entrance, Codec codec) {
        try (entrance) {
            for (Outgoing message = take(); message != null; message = take()) {
                send(entrance, codec, message);
            }
            entrance.send(new byte[0]);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ZMQException closed) {
            // the context is closed, and nobody is left to tell
        }
    }

    private Outgoing take() throws InterruptedException {
        synchronized (waiting) {
            while (waiting.isEmpty() && !closed) {
                waiting.wait();
            }
            return waiting.poll();
        }
    }

    private static void send(ZMQ.Socket socket, Codec codec, Outgoing message) {
        try {
            Channel.send(socket, codec.encode(message));
        } catch (RuntimeException | Error e) { // one message that cannot be written must not end the channel
            LOG.log(Level.FINE, "a publication was dropped", e);
        }
    }
}
