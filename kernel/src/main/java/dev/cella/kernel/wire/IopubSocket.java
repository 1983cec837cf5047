package dev.cella.kernel.wire;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.zeromq.SocketType;
import org.zeromq.ZMQ;
import org.zeromq.ZMQException;

/**
 * Owns the iopub socket: sends every message to every client, and welcomes each new client, which then knows that it
 * misses nothing from now on (https://jupyter.org/enhancement-proposals/65-jupyter-xpub).
 *
 * <p>Only one thread touches the socket; it blocks until there is something to send or a new client. Messages reach it
 * through a socket inside this process.
 */
final class IopubSocket {
    private static final String INSIDE = "inproc://iopub";
    private static final byte SUBSCRIBES = 1;

    private final ZMQ.Context context;
    private final ZMQ.Socket clients;
    private final ZMQ.Socket inside;
    private final Codec codec;

    /** @param clients the bound socket, which from now on belongs to the thread of {@link #run} */
    IopubSocket(ZMQ.Context context, ZMQ.Socket clients, Codec codec) {
        this.context = context;
        this.clients = clients;
        this.codec = codec;
        inside = context.socket(SocketType.PAIR);
        inside.setHWM(0);
        inside.bind(INSIDE);
    }

    /**
     * Creates a socket for one other thread. What that thread sends goes to all clients; a single empty frame is the
     * end.
     */
    ZMQ.Socket entrance() {
        ZMQ.Socket entrance = context.socket(SocketType.PAIR);
        entrance.setHWM(0);
        entrance.connect(INSIDE);
        return entrance;
    }

    /** Serves until the end arrives through the entrance or the context is closed. */
    void run() {
        try (clients;
                inside;
                ZMQ.Poller poller = context.poller(2)) {
            poller.register(inside, ZMQ.Poller.POLLIN);
            poller.register(clients, ZMQ.Poller.POLLIN);
            while (poller.poll(-1) >= 0) {
                welcome();
                if (!forward()) {
                    return;
                }
            }
        } catch (ZMQException closed) {
            // the context is closed, and nobody is left to tell
        }
    }

    /** Sends everything that is waiting; returns false at the end. */
    private boolean forward() {
        for (List<byte[]> frames = Channel.receive(inside, ZMQ.DONTWAIT);
                frames != null;
                frames = Channel.receive(inside, ZMQ.DONTWAIT)) {
            if (frames.size() == 1 && frames.get(0).length == 0) {
                return false;
            }
            Channel.send(clients, frames);
        }
        return true;
    }

    private void welcome() {
        for (List<byte[]> frames = Channel.receive(clients, ZMQ.DONTWAIT);
                frames != null;
                frames = Channel.receive(clients, ZMQ.DONTWAIT)) {
            byte[] first = frames.get(0);
            if (first.length > 0 && first[0] == SUBSCRIBES) {
                Channel.send(clients, codec.encode(welcome(Arrays.copyOfRange(first, 1, first.length))));
            }
        }
    }

    /** Sends the welcome with the client's own subscription as topic, so that the client receives it. */
    private static Outgoing welcome(byte[] topic) {
        Outgoing message = Outgoing.publication(
                null, "iopub_welcome", Json.object("subscription", new String(topic, StandardCharsets.UTF_8)));
        return new Outgoing(
                List.of(topic), message.type(), message.parent(), message.metadata(), message.content(), List.of());
    }
}
