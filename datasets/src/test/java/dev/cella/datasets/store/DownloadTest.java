package dev.cella.datasets.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.cella.datasets.store.Lookup.Missing;
import java.io.IOException;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Downloads a file to the cache, whole or in parts, from a server on this machine. */
class DownloadTest extends StoreCase {
    @Test
    void a_download_goes_to_the_cache_once() throws IOException {
        try (var server = new Loopback(content, Loopback::whole)) {
            assertFound(online().find(file(server), notes::add));
            assertFound(online().find(file(server), notes::add));
            assertThat(server.ranges).isEqualTo(List.of("null"));
        }
        assertThat(partFiles()).isEqualTo(List.of());
    }

    @Test
    void a_broken_download_goes_on_where_it_broke() throws IOException {
        try (var server = new Loopback(content, Loopback::breaking)) {
            assertFound(online().find(file(server), notes::add));
            assertThat(server.ranges.get(0)).isEqualTo("null");
            assertThat(server.ranges.size()).as(server.ranges.toString()).isGreaterThanOrEqualTo(2);
            // Bytes in transit when the server hung up may be lost, so the break is somewhere in the first half.
            int from = Integer.parseInt(server.ranges.get(1).replaceAll("\\D", ""));
            assertThat(from > 0 && from <= 150_001).as(server.ranges.toString()).isTrue();
        }
    }

    @Test
    void a_part_of_an_earlier_day_is_continued() throws IOException {
        putPart(Arrays.copyOf(content, 250_000));
        try (var server = new Loopback(content, Loopback::ranged)) {
            assertFound(online().find(file(server), notes::add));
            assertThat(server.ranges).isEqualTo(List.of("bytes=250000-"));
        }
    }

    @Test
    void a_server_without_ranges_sends_all_and_nothing_is_doubled() throws IOException {
        putPart(Arrays.copyOf(content, 250_000));
        try (var server = new Loopback(content, Loopback::whole)) {
            assertFound(online().find(file(server), notes::add));
        }
    }

    @Test
    void a_whole_part_needs_no_server() throws IOException {
        putPart(content);
        assertFound(online().find(file("http://localhost:9/set.npz"), notes::add));
    }

    @Test
    void a_continued_part_that_proves_wrong_starts_afresh() throws IOException {
        putPart(new byte[1000]);
        try (var server = new Loopback(content, Loopback::ranged)) {
            assertFound(online().find(file(server), notes::add));
            assertThat(server.ranges).isEqualTo(List.of("bytes=1000-", "null"));
        }
        assertThat(notes.get(0)).contains("starts over");
    }

    @Test
    void a_file_may_be_identified_by_sha256() throws Exception {
        var sha256 =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        try (var server = new Loopback(content, Loopback::whole)) {
            var file = new KnownFile(NAME, server.url(), Checksum.sha256(sha256.toUpperCase(Locale.ROOT)));
            assertFound(online().find(file, notes::add));
        }
    }

    @Test
    void a_cache_that_cannot_be_written_is_not_taken_for_a_trouble_of_the_server() throws IOException {
        Files.createDirectories(cache.resolve(NAME + ".lock"));
        try (var server = new Loopback(content, Loopback::whole)) {
            var missing = assertThat(online().find(file(server), notes::add))
                    .asInstanceOf(type(Missing.class))
                    .actual();
            var folder = cache.resolve(NAME).getParent();
            assertThat(missing.why()).startsWith("the cache folder " + folder + " cannot be written (");
        }
    }

    @Test
    void wrong_bytes_are_refused_and_not_kept() throws IOException {
        try (var server = new Loopback(content, Loopback::wrong)) {
            var missing = assertThat(online().find(file(server), notes::add))
                    .asInstanceOf(type(Missing.class))
                    .actual();
            assertThat(missing.why()).contains("localhost sent a file with MD5 ");
            assertThat(server.ranges).isEqualTo(List.of("null"));
        }
        assertThat(Files.exists(cache.resolve(NAME))).isFalse();
        assertThat(partFiles()).isEqualTo(List.of());
    }
}
