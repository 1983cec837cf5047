package dev.cella.kernel.wire;

import io.github.spencerpark.jupyter.kernel.KernelConnectionProperties;
import java.time.Duration;
import java.util.List;
import org.zeromq.SocketType;
import org.zeromq.ZMQ;
import org.zeromq.ZMQException;

/**
 * The five sockets of a kernel, bound as the connection file says, each with its own daemon thread that blocks until
 * there is work.
 *
 * <p>{@link #open} binds the sockets, so a client can connect while the rest of the kernel is starting; {@link #serve}
 * begins to answer.
 */
public final class Wire implements AutoCloseable {
    /** States the version of the messaging protocol. */
    public static final String PROTOCOL_VERSION = "5.5";

    private static final Duration DELIVERY = Duration.ofSeconds(1);
    private static final int LINGER_MILLIS = 1000;

    private final ZMQ.Context context = ZMQ.context(1);
    private final Codec codec;
    private final Endpoints endpoints;
    private final Thread iopub;
    private final ZMQ.Socket shell;
    private final ZMQ.Socket control;
    private final Publisher publisher = new Publisher();
    private final StdinChannel stdin = new StdinChannel();

    private Wire(KernelConnectionProperties connection) {
        codec = new Codec(connection);
        endpoints = new Endpoints(connection);
        ZMQ.Socket heartbeat = bind(SocketType.REP, connection.getHbPort());
        shell = bind(SocketType.ROUTER, connection.getShellPort());
        control = bind(SocketType.ROUTER, connection.getControlPort());
        ZMQ.Socket stdinSocket = bind(SocketType.ROUTER, connection.getStdinPort());
        IopubSocket iopubSocket = new IopubSocket(context, bind(SocketType.XPUB, connection.getIopubPort()), codec);
        ZMQ.Socket entrance = iopubSocket.entrance();
        start("heartbeat", () -> echo(heartbeat));
        start("stdin", () -> stdin.run(context, stdinSocket, codec));
        start("publisher", () -> publisher.run(entrance, codec));
        iopub = start("iopub", iopubSocket::run);
    }

    /**
     * Binds the sockets.
     *
     * @throws IllegalArgumentException if the connection names an unknown transport or signature scheme
     * @throws org.zeromq.ZMQException if an address is in use
     */
    public static Wire open(KernelConnectionProperties connection) {
        return new Wire(connection);
    }

    /** Begins to serve the shell and control channels, each on a thread of its own. */
    public void serve(Receiver onShell, Receiver onControl) {
        start("shell", () -> new Channel(shell, codec).run(onShell));
        start("control", () -> new Channel(control, codec).run(onControl));
    }

    /** Returns the iopub channel. */
    public Publisher publisher() {
        return publisher;
    }

    /** Returns the stdin channel. */
    public StdinChannel stdin() {
        return stdin;
    }

    /** Closes the sockets, and waits up to about two seconds until what was sent has reached the clients. */
    @Override
    public void close() {
        publisher.close();
        stdin.close();
        try {
            iopub.join(DELIVERY.toMillis());
            start("closing", context::term).join(DELIVERY.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        endpoints.close();
    }

    private ZMQ.Socket bind(SocketType type, int port) {
        ZMQ.Socket socket = context.socket(type);
        socket.setLinger(LINGER_MILLIS);
        if (type == SocketType.ROUTER) {
            socket.setRouterHandover(true); // a client that reconnects under its old name is the same client
        }
        if (type == SocketType.XPUB) {
            socket.setHWM(0); // a slow reader must not lose output
            socket.setXpubVerbose(true); // every client is to be welcomed
        }
        endpoints.bind(socket, port);
        return socket;
    }

    private static void echo(ZMQ.Socket heartbeat) {
        try (heartbeat) {
            for (List<byte[]> beat = Channel.receive(heartbeat, 0); beat != null; ) {
                Channel.send(heartbeat, beat);
                beat = Channel.receive(heartbeat, 0);
            }
        } catch (ZMQException closed) {
            // the kernel ends
        }
    }

    private static Thread start(String name, Runnable work) {
        Thread thread = new Thread(work, "cella-" + name);
        thread.setDaemon(true);
        thread.start();
        return thread;
    }
}
