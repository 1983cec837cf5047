package dev.cella.kernel.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.zeromq.ZMQ;
import org.zeromq.ZMQException;

/**
 * One socket and the one thread that uses it. The thread blocks until a message comes, passes it to the receiver, and
 * continues whatever happens. It ends when the context is closed.
 */
final class Channel implements ReplyPort {
    private static final Logger LOG = Logger.getLogger(Channel.class.getName());

    private final ZMQ.Socket socket;
    private final Codec codec;

    Channel(ZMQ.Socket socket, Codec codec) {
        this.socket = socket;
        this.codec = codec;
    }

    /** Receives until the context is closed; must be called on the thread that owns the socket from now on. */
    void run(Receiver receiver) {
        try (socket) {
            for (List<byte[]> frames = receive(socket, 0); frames != null; frames = receive(socket, 0)) {
                deliver(frames, receiver);
            }
        }
    }

    @Override
    public void send(Outgoing message) {
        send(socket, codec.encode(message));
    }

    @Override
    public Incoming poll() {
        for (List<byte[]> frames = receive(socket, ZMQ.DONTWAIT);
                frames != null;
                frames = receive(socket, ZMQ.DONTWAIT)) {
            Incoming message = decode(frames);
            if (message != null) {
                return message;
            }
        }
        return null;
    }

    /**
     * Returns all frames of the next message, or null if there is none (with {@code DONTWAIT}) or the context is
     * closed.
     */
    static List<byte[]> receive(ZMQ.Socket socket, int flags) {
        try {
            byte[] first = socket.recv(flags);
            if (first == null) {
                return null;
            }
            List<byte[]> frames = new ArrayList<>(List.of(first));
            while (socket.hasReceiveMore()) {
                frames.add(socket.recv());
            }
            return frames;
        } catch (ZMQException closed) {
            return null;
        }
    }

    private void deliver(List<byte[]> frames, Receiver receiver) {
        try {
            Incoming message = decode(frames);
            if (message != null) {
                receiver.receive(message, this);
            }
        } catch (Throwable anything) { // whatever one message did, the next one must be served
            LOG.log(Level.FINE, "a message was dropped", anything);
        }
    }

    private Incoming decode(List<byte[]> frames) {
        try {
            return codec.decode(frames);
        } catch (BadMessageException e) {
            LOG.log(Level.FINE, "a message was dropped", e);
            return null;
        }
    }

    static void send(ZMQ.Socket socket, List<byte[]> frames) {
        for (int i = 0; i < frames.size(); i++) {
            socket.send(frames.get(i), i < frames.size() - 1 ? ZMQ.SNDMORE : 0);
        }
    }
}
