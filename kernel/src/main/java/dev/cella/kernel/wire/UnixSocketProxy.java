package dev.cella.kernel.wire;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardProtocolFamily;
import java.net.StandardSocketOptions;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Forwards the bytes of a Unix domain socket to a loopback port and back, because jeromq has no Unix sockets and the
 * bytes are the same on both.
 *
 * <p>Only its owner can use the file. The port behind it is as open as that of a kernel over tcp: it ignores messages
 * that are not signed with the key.
 */
final class UnixSocketProxy implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(UnixSocketProxy.class.getName());
    private static final int PIECE = 64 * 1024;
    private static final long LAST_BYTES_MILLIS = 500;

    private final Path file;
    private final int port;
    private final ServerSocketChannel server;
    private final Set<Thread> towardsClients = ConcurrentHashMap.newKeySet();

    private UnixSocketProxy(Path file, int port, ServerSocketChannel server) {
        this.file = file;
        this.port = port;
        this.server = server;
    }

    /**
     * Begins to serve.
     *
     * @param file the socket; one that an earlier kernel left behind is replaced
     * @param port a loopback port with a listener
     * @throws IOException if {@code file} cannot be created
     */
    static UnixSocketProxy open(Path file, int port) throws IOException {
        removeSocket(file);
        ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        server.bind(UnixDomainSocketAddress.of(file));
        PosixFileAttributeView view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
        if (view != null) {
            view.setPermissions(PosixFilePermissions.fromString("rw-------"));
        }
        file.toFile().deleteOnExit(); // also if a signal ends the kernel
        UnixSocketProxy proxy = new UnixSocketProxy(file, port, server);
        start("proxy", proxy::accept);
        return proxy;
    }

    /** Accepts no more clients, and waits a moment until the connected ones have received the last bytes. */
    @Override
    public void close() {
        try {
            server.close();
            long until = System.nanoTime() + LAST_BYTES_MILLIS * 1_000_000;
            for (Thread thread : towardsClients) {
                thread.join(Math.max(1, (until - System.nanoTime()) / 1_000_000));
            }
            removeSocket(file);
        } catch (IOException e) {
            LOG.log(Level.FINE, "a socket was not removed", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void accept() {
        while (server.isOpen()) {
            try {
                connect(server.accept());
            } catch (IOException e) { // one client failed, or this is the end
                LOG.log(Level.FINE, "a client was not connected", e);
            }
        }
    }

    private void connect(SocketChannel client) throws IOException {
        SocketChannel kernel;
        try {
            kernel = SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            kernel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        } catch (IOException e) {
            client.close();
            throw e;
        }
        start("proxy-in", () -> {
            pass(client, kernel);
            endOutput(kernel);
        });
        towardsClients.add(start("proxy-out", () -> {
            try (client;
                    kernel) {
                pass(kernel, client);
            } catch (IOException e) {
                LOG.log(Level.FINE, "a client was not closed", e);
            } finally {
                towardsClients.remove(Thread.currentThread());
            }
        }));
    }

    /** Forwards bytes until one side ends. */
    private static void pass(SocketChannel from, SocketChannel to) {
        ByteBuffer piece = ByteBuffer.allocateDirect(PIECE);
        try {
            while (from.read(piece) >= 0) {
                piece.flip();
                while (piece.hasRemaining()) {
                    to.write(piece);
                }
                piece.clear();
            }
        } catch (IOException e) {
            LOG.log(Level.FINE, "a connection broke", e);
        }
    }

    /** Tells the kernel that the client has gone; the kernel then closes the connection. */
    private static void endOutput(SocketChannel kernel) {
        try {
            kernel.shutdownOutput();
        } catch (IOException e) {
            LOG.log(Level.FINE, "the kernel closed the connection first", e);
        }
    }

    /** Removes a socket; any other kind of file is left alone. */
    private static void removeSocket(Path file) throws IOException {
        boolean socket = Files.exists(file, LinkOption.NOFOLLOW_LINKS)
                && Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS)
                        .isOther();
        if (socket) {
            Files.deleteIfExists(file);
        }
    }

    private static Thread start(String name, Runnable work) {
        Thread thread = new Thread(work, "cella-" + name);
        thread.setDaemon(true);
        thread.start();
        return thread;
    }
}
