package dev.cella.datasets.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

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

/** Where a file is looked for, what is refused there, and who else may look at the same time. */
class StoreTest extends StoreCase {
    @Test
    void theGivenFolderComesFirst() throws IOException {
        put(given, content);
        put(cache, content);
        assertEquals(new Found(given.resolve(NAME)), offline().find(file("http://localhost/none"), notes::add));
        assertEquals(List.of(), notes);
    }

    @Test
    void aWrongFileInTheGivenFolderIsToldAndPassedOver() throws IOException {
        put(given, new byte[5]);
        put(cache, content);
        assertEquals(new Found(cache.resolve(NAME)), offline().find(file("http://localhost/none"), notes::add));
        assertEquals(1, notes.size());
        assertTrue(notes.get(0).contains("given/medmnist/set.npz (5 bytes, MD5 "), notes.get(0));
        assertTrue(notes.get(0).contains("is refused: the official file has MD5 " + md5()), notes.get(0));
    }

    @Test
    void offlineTheNetworkIsNotTouched() throws IOException {
        try (var server = new Loopback(content, Loopback::whole)) {
            var missing = assertInstanceOf(Missing.class, offline().find(file(server), notes::add));
            assertTrue(missing.why().contains("CELLA_OFFLINE=1"), missing.why());
            assertEquals(List.of(), server.ranges);
        }
    }

    @Test
    void aTruncatedOrChangedCachedFileIsRefusedAndDownloadedAfresh() throws IOException {
        var changed = content.clone();
        changed[1000] ^= 1;
        for (var wrong : List.of(Arrays.copyOf(content, 1000), changed)) {
            put(cache, wrong);
            notes.clear();
            try (var server = new Loopback(content, Loopback::whole)) {
                assertFound(online().find(file(server), notes::add));
            }
            assertEquals(1, notes.size());
            assertTrue(notes.get(0).contains("is refused"), notes.get(0));
        }
    }

    @Test
    void whoComesWhileAnotherProcessDownloadsWorksApart() throws IOException {
        putPart(new byte[1000]); // of the other process, which holds the lock
        var lock = cache.resolve(NAME + ".lock");
        try (var channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var held = channel.lock();
                var server = new Loopback(content, Loopback::ranged)) {
            assertTrue(held.isValid());
            assertFound(online().find(file(server), notes::add));
            assertEquals(List.of("null"), server.ranges);
        }
        assertEquals(
                List.of(1000L),
                partFiles().stream().map(part -> part.toFile().length()).toList());
    }

    @Test
    void manyAtOnceAllGetTheRightFile() throws Exception {
        var pool = Executors.newFixedThreadPool(6);
        try (var server = new Loopback(content, Loopback::ranged)) {
            Callable<Lookup> look = () -> online().find(file(server), line -> {});
            for (var lookup : pool.invokeAll(java.util.Collections.nCopies(6, look))) {
                assertFound(lookup.get());
            }
        } finally {
            pool.shutdownNow();
        }
        assertEquals(List.of(), partFiles());
    }

    @Test
    void aCacheThatCannotBeWrittenIsTold() throws IOException {
        Files.writeString(cache, "a file where the folder should be");
        try (var server = new Loopback(content, Loopback::whole)) {
            var missing = assertInstanceOf(Missing.class, online().find(file(server), notes::add));
            assertTrue(missing.why().contains("cannot be written"), missing.why());
        }
    }
}
