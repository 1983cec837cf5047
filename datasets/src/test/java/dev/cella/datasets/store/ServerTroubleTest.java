package dev.cella.datasets.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cella.datasets.store.Lookup.Missing;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

/** What is reported when a server, the network or the student ends a download. */
class ServerTroubleTest extends StoreCase {
    private static final Timeouts SHORT = new Timeouts(Duration.ofMillis(600), Duration.ofMillis(600));

    @Test
    void anErrorOfTheServerIsTold() throws IOException {
        try (var server = new Loopback(content, (exchange, self) -> exchange.sendResponseHeaders(404, -1))) {
            assertEquals(
                    new Missing("localhost answered with HTTP status 404"), online().find(file(server), notes::add));
        }
    }

    @Test
    void aServerThatAcceptsAndIsSilentIsGivenUp() throws IOException {
        try (var silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            var lookup = online(SHORT).find(file("http://localhost:" + silent.getLocalPort() + "/set.npz"), notes::add);
            assertEquals(new Missing("localhost sent nothing for 0.6 s"), lookup);
        }
    }

    @Test
    void aServerThatSendsHeadersAndNoByteIsGivenUp() throws IOException {
        try (var server = new Loopback(content, (exchange, self) -> {
            exchange.sendResponseHeaders(200, 1000);
            exchange.getResponseBody().flush();
            sleep();
        })) {
            assertEquals(
                    new Missing("localhost sent nothing for 0.6 s"),
                    online(SHORT).find(file(server), notes::add));
        }
    }

    @Test
    void aPortWhereNobodyListensIsToldAtOnce() {
        assertEquals(
                new Missing("localhost cannot be reached"),
                online().find(file("http://localhost:9/set.npz"), notes::add));
    }

    @Test
    void anUnknownHostIsTold() {
        assertEquals(
                new Missing("no-such-host.invalid cannot be reached"),
                online().find(file("http://no-such-host.invalid/set.npz"), notes::add));
    }

    @Test
    void anInterruptedDownloadEndsAndKeepsItsPart() throws IOException {
        try (var server = new Loopback(content, (exchange, self) -> {
            exchange.sendResponseHeaders(200, content.length);
            exchange.getResponseBody().write(content, 0, 1000);
            exchange.getResponseBody().flush();
            sleep();
        })) {
            var caller = Thread.currentThread();
            TransferListener impatient = new TransferListener() {
                @Override
                public void note(String line) {}

                @Override
                public void progress(long done, long total) {
                    assertEquals(content.length, total);
                    caller.interrupt();
                }
            };
            assertThrows(CancellationException.class, () -> online().find(file(server), impatient));
            assertTrue(Thread.interrupted()); // asked here, since the server's own end may clear the flag
        }
        assertEquals(
                List.of(1000L),
                partFiles().stream().map(part -> part.toFile().length()).toList());
    }

    private static void sleep() {
        try {
            Thread.sleep(Duration.ofMinutes(1).toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
