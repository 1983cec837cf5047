package dev.cella.datasets.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.cella.datasets.store.Lookup.Found;
import dev.cella.datasets.store.Lookup.Missing;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** Where a file is searched, what is refused there, and who else may search at the same time. */
class StoreTest extends StoreCase {
    @Test
    void the_given_folder_comes_first() throws IOException {
        put(given, content);
        put(cache, content);
        assertThat(offline().find(file("http://localhost/none"), notes::add)).isEqualTo(new Found(given.resolve(NAME)));
        assertThat(notes).isEqualTo(List.of());
    }

    @Test
    void a_wrong_file_in_the_given_folder_is_told_and_passed_over() throws IOException {
        put(given, new byte[5]);
        put(cache, content);
        assertThat(offline().find(file("http://localhost/none"), notes::add)).isEqualTo(new Found(cache.resolve(NAME)));
        assertThat(notes.size()).isEqualTo(1);
        assertThat(notes.get(0)).contains("given/medmnist/set.npz (5 bytes, MD5 ");
        assertThat(notes.get(0)).contains("is refused: the official file has MD5 " + md5());
    }

    @Test
    void offline_the_network_is_not_touched() throws IOException {
        try (var server = new Loopback(content, Loopback::whole)) {
            var missing = assertThat(offline().find(file(server), notes::add))
                    .asInstanceOf(type(Missing.class))
                    .actual();
            assertThat(missing.why()).contains("CELLA_OFFLINE=1");
            assertThat(server.ranges).isEqualTo(List.of());
        }
    }

    @Test
    void a_truncated_or_changed_cached_file_is_refused_and_downloaded_afresh() throws IOException {
        var changed = content.clone();
        changed[1000] ^= 1;
        for (var wrong : List.of(Arrays.copyOf(content, 1000), changed)) {
            put(cache, wrong);
            notes.clear();
            try (var server = new Loopback(content, Loopback::whole)) {
                assertFound(online().find(file(server), notes::add));
            }
            assertThat(notes.size()).isEqualTo(1);
            assertThat(notes.get(0)).contains("is refused");
        }
    }

    @Test
    void who_comes_while_another_process_downloads_works_apart() throws IOException {
        putPart(new byte[1000]); // of the other process, which holds the lock
        var lock = cache.resolve(NAME + ".lock");
        try (var channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var held = channel.lock();
                var server = new Loopback(content, Loopback::ranged)) {
            assertThat(held.isValid()).isTrue();
            assertFound(online().find(file(server), notes::add));
            assertThat(server.ranges).isEqualTo(List.of("null"));
        }
        assertThat(partFiles().stream().map(part -> part.toFile().length()).toList())
                .isEqualTo(List.of(1000L));
    }

    @Test
    void many_at_once_all_get_the_right_file() throws Exception {
        var pool = Executors.newFixedThreadPool(6);
        try (var server = new Loopback(content, Loopback::ranged)) {
            Callable<Lookup> look = () -> online().find(file(server), line -> {});
            for (var lookup : pool.invokeAll(java.util.Collections.nCopies(6, look))) {
                assertFound(lookup.get());
            }
        } finally {
            pool.shutdownNow();
        }
        assertThat(partFiles()).isEqualTo(List.of());
    }

    @Test
    void a_cache_that_cannot_be_written_is_told() throws IOException {
        Files.writeString(cache, "a file where the folder should be");
        try (var server = new Loopback(content, Loopback::whole)) {
            var missing = assertThat(online().find(file(server), notes::add))
                    .asInstanceOf(type(Missing.class))
                    .actual();
            assertThat(missing.why()).contains("cannot be written");
        }
    }
}
