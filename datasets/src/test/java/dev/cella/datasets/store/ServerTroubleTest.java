package dev.cella.datasets.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

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
    void an_error_of_the_server_is_told() throws IOException {
        try (var server = new Loopback(content, (exchange, self) -> exchange.sendResponseHeaders(404, -1))) {
            assertThat(online().find(file(server), notes::add))
                    .isEqualTo(new Missing("localhost answered with HTTP status 404"));
        }
    }

    @Test
    void a_server_that_accepts_and_is_silent_is_given_up() throws IOException {
        try (var silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            var lookup = online(SHORT).find(file("http://localhost:" + silent.getLocalPort() + "/set.npz"), notes::add);
            assertThat(lookup).isEqualTo(new Missing("localhost sent nothing for 0.6 s"));
        }
    }

    @Test
    void a_server_that_sends_headers_and_no_byte_is_given_up() throws IOException {
        try (var server = new Loopback(content, (exchange, self) -> {
            exchange.sendResponseHeaders(200, 1000);
            exchange.getResponseBody().flush();
            sleep();
        })) {
            assertThat(online(SHORT).find(file(server), notes::add))
                    .isEqualTo(new Missing("localhost sent nothing for 0.6 s"));
        }
    }

    @Test
    void a_port_where_nobody_listens_is_told_at_once() {
        assertThat(online().find(file("http://localhost:9/set.npz"), notes::add))
                .isEqualTo(new Missing("localhost cannot be reached"));
    }

    @Test
    void an_unknown_host_is_told() {
        assertThat(online().find(file("http://no-such-host.invalid/set.npz"), notes::add))
                .isEqualTo(new Missing("no-such-host.invalid cannot be reached"));
    }

    @Test
    void an_interrupted_download_ends_and_keeps_its_part() throws IOException {
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
                    assertThat(total).isEqualTo(content.length);
                    caller.interrupt();
                }
            };
            assertThatExceptionOfType(CancellationException.class)
                    .isThrownBy(() -> online().find(file(server), impatient));
            assertThat(Thread.interrupted()).isTrue(); // asked here, since the server's own end may clear the flag
        }
        assertThat(partFiles().stream().map(part -> part.toFile().length()).toList())
                .isEqualTo(List.of(1000L));
    }

    private static void sleep() {
        try {
            Thread.sleep(Duration.ofMinutes(1).toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
