package dev.cella.datasets.store;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** A server on this machine that answers as a test wants and records the requested ranges. */
public final class Loopback implements AutoCloseable {
    /** Answers one request. */
    public interface Answer {
        void to(HttpExchange exchange, Loopback server) throws IOException;
    }

    final byte[] content;
    final List<String> ranges = new CopyOnWriteArrayList<>();
    private final HttpServer server;

    /** Starts a server. */
    public Loopback(byte[] content, Answer answer) throws IOException {
        this.content = content;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool(task -> {
            var thread = new Thread(task);
            thread.setDaemon(true);
            return thread;
        }));
        server.createContext("/", exchange -> {
            ranges.add(String.valueOf(exchange.getRequestHeaders().getFirst("Range")));
            try (exchange) {
                answer.to(exchange, this);
            }
        });
        server.start();
    }

    /** Returns the address of the content. */
    public URI url() {
        return URI.create("http://localhost:" + server.getAddress().getPort() + "/set.npz");
    }

    /** Sends the whole content, and ignores ranges. */
    public static void whole(HttpExchange exchange, Loopback server) throws IOException {
        send(exchange, 200, server.content, server.content.length);
    }

    /** Sends what is requested, and respects ranges. */
    static void ranged(HttpExchange exchange, Loopback server) throws IOException {
        var rest = rest(exchange, server);
        send(exchange, rest.length < server.content.length ? 206 : 200, rest, rest.length);
    }

    /** Promises what is requested, respects ranges, and hangs up after sending half the content. */
    static void breaking(HttpExchange exchange, Loopback server) throws IOException {
        var rest = rest(exchange, server);
        int most = Math.min(rest.length, server.content.length / 2 + 1);
        send(exchange, rest.length < server.content.length ? 206 : 200, rest, most);
    }

    /** Sends other bytes of the same length. */
    static void wrong(HttpExchange exchange, Loopback server) throws IOException {
        send(exchange, 200, new byte[server.content.length], server.content.length);
    }

    private static byte[] rest(HttpExchange exchange, Loopback server) {
        var range = exchange.getRequestHeaders().getFirst("Range");
        if (range == null) {
            return server.content;
        }
        int from = Integer.parseInt(range.replaceAll("\\D", ""));
        int length = server.content.length;
        exchange.getResponseHeaders().set("Content-Range", "bytes " + from + "-" + (length - 1) + "/" + length);
        return Arrays.copyOfRange(server.content, from, length);
    }

    private static void send(HttpExchange exchange, int status, byte[] promised, int sent) throws IOException {
        exchange.sendResponseHeaders(status, promised.length);
        exchange.getResponseBody().write(promised, 0, sent);
        exchange.getResponseBody().flush();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
