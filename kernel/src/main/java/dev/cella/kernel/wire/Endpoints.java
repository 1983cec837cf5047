package dev.cella.kernel.wire;

import io.github.spencerpark.jupyter.kernel.KernelConnectionProperties;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.zeromq.ZMQ;

/**
 * Binds sockets: over {@code tcp} at the address in the connection file, or at loopback if it has none; over {@code
 * ipc} at files {@code IP-PORT}, which are forwarded to loopback ports that the system chooses.
 */
final class Endpoints implements AutoCloseable {
    private static final String LOOPBACK = "127.0.0.1";

    private final String ip;
    private final boolean files;
    private final List<UnixSocketProxy> proxies = new ArrayList<>();

    /** @throws IllegalArgumentException if the transport is unknown */
    Endpoints(KernelConnectionProperties connection) {
        String transport = connection.getTransport() == null ? "tcp" : connection.getTransport();
        if (!transport.equals("tcp") && !transport.equals("ipc")) {
            throw new IllegalArgumentException("the connection file asks for the transport " + transport
                    + ", but this kernel supports only tcp and ipc; start it with a connection file for one of these");
        }
        files = transport.equals("ipc");
        boolean given = connection.getIp() != null && !connection.getIp().isEmpty();
        if (files && !given) {
            throw new IllegalArgumentException("the connection file asks for the transport ipc but has no ip, which is"
                    + " the start of its sockets' file names; add one");
        }
        ip = given ? connection.getIp() : LOOPBACK;
    }

    /**
     * Binds a socket.
     *
     * @param port the port that the connection file gives to this channel
     * @throws org.zeromq.ZMQException if the address is in use
     */
    void bind(ZMQ.Socket socket, int port) {
        if (!files) {
            socket.bind("tcp://" + ip + ":" + port);
            return;
        }
        socket.bind("tcp://" + LOOPBACK + ":*");
        String bound = socket.getLastEndpoint();
        int loopbackPort = Integer.parseInt(bound.substring(bound.lastIndexOf(':') + 1));
        try {
            proxies.add(UnixSocketProxy.open(Path.of(ip + "-" + port), loopbackPort));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Removes the files once everything that was sent through them has arrived. */
    @Override
    public void close() {
        proxies.forEach(UnixSocketProxy::close);
    }
}
