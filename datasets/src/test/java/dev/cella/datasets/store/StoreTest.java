package dev.cella.datasets.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cella.datasets.store.Lookup.Found;
import dev.cella.datasets.store.Lookup.Missing;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each way to a file, and each way that fails, with a server on this machine. */
class StoreTest {
    private static final String NAME = "medmnist/set.npz";
    private static final Patience LONG = new Patience(Duration.ofMinutes(1), Duration.ofMinutes(1));
    private static final Patience SHORT = new Patience(Duration.ofMillis(600), Duration.ofMillis(600));

    @TempDir
    private Path folder;

    private final byte[] content = new byte[300_000];
    private final List<String> notes = new ArrayList<>();
    private Path given;
    private Path cache;

    @BeforeEach
    void setUp() {
        new Random(7).nextBytes(content);
        given = folder.resolve("given");
        cache = folder.resolve("cache");
    }

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
    void aDownloadGoesToTheCacheOnce() throws IOException {
        try (var server = new Loopback(content, Loopback::whole)) {
            assertFound(online().find(file(server), notes::add));
            assertFound(online().find(file(server), notes::add));
            assertEquals(List.of("null"), server.ranges);
        }
        assertEquals(List.of(), partFiles());
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
    void aBrokenDownloadGoesOnWhereItBroke() throws IOException {
        try (var server = new Loopback(content, Loopback::breaking)) {
            assertFound(online().find(file(server), notes::add));
            assertEquals("null", server.ranges.get(0));
            assertTrue(server.ranges.size() >= 2, server.ranges.toString());
            // What was on its way when the server hung up may be lost, so the break is somewhere in the first half.
            int from = Integer.parseInt(server.ranges.get(1).replaceAll("\\D", ""));
            assertTrue(from > 0 && from <= 150_001, server.ranges.toString());
        }
    }

    @Test
    void aPartOfAnEarlierDayIsContinued() throws IOException {
        putPart(Arrays.copyOf(content, 250_000));
        try (var server = new Loopback(content, Loopback::ranged)) {
            assertFound(online().find(file(server), notes::add));
            assertEquals(List.of("bytes=250000-"), server.ranges);
        }
    }

    @Test
    void aServerWithoutRangesSendsAllAndNothingIsDoubled() throws IOException {
        putPart(Arrays.copyOf(content, 250_000));
        try (var server = new Loopback(content, Loopback::whole)) {
            assertFound(online().find(file(server), notes::add));
        }
    }

    @Test
    void aWholePartNeedsNoServer() throws IOException {
        putPart(content);
        assertFound(online().find(file("http://localhost:9/set.npz"), notes::add));
    }

    @Test
    void aContinuedPartThatProvesWrongStartsAfresh() throws IOException {
        putPart(new byte[1000]);
        try (var server = new Loopback(content, Loopback::ranged)) {
            assertFound(online().find(file(server), notes::add));
            assertEquals(List.of("bytes=1000-", "null"), server.ranges);
        }
        assertTrue(notes.get(0).contains("starts afresh"), notes.get(0));
    }

    @Test
    void wrongBytesAreRefusedAndNotKept() throws IOException {
        try (var server = new Loopback(content, Loopback::wrong)) {
            var missing = assertInstanceOf(Missing.class, online().find(file(server), notes::add));
            assertTrue(missing.why().contains("what localhost sent has MD5 "), missing.why());
            assertEquals(List.of("null"), server.ranges);
        }
        assertFalse(Files.exists(cache.resolve(NAME)));
        assertEquals(List.of(), partFiles());
    }

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
            Watcher impatient = new Watcher() {
                @Override
                public void note(String line) {}

                @Override
                public void progress(long done, long total) {
                    assertEquals(content.length, total);
                    caller.interrupt();
                }
            };
            assertThrows(CancellationException.class, () -> online().find(file(server), impatient));
        }
        assertTrue(Thread.interrupted());
        assertEquals(
                List.of(1000L),
                partFiles().stream().map(part -> part.toFile().length()).toList());
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

    private Store online() {
        return online(LONG);
    }

    private Store online(Patience patience) {
        return new Store(new Places(Optional.of(given), cache, false), patience);
    }

    private Store offline() {
        return Store.in(new Places(Optional.of(given), cache, true));
    }

    private KnownFile file(Loopback server) {
        return new KnownFile(NAME, server.url(), md5());
    }

    private KnownFile file(String url) {
        return new KnownFile(NAME, URI.create(url), md5());
    }

    private String md5() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(content));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void put(Path root, byte[] bytes) throws IOException {
        Files.createDirectories(root.resolve(NAME).getParent());
        Files.write(root.resolve(NAME), bytes);
    }

    private void putPart(byte[] bytes) throws IOException {
        Files.createDirectories(cache.resolve(NAME).getParent());
        Files.write(cache.resolve(NAME + "." + md5() + ".part"), bytes);
    }

    private List<Path> partFiles() throws IOException {
        try (var files = Files.list(cache.resolve(NAME).getParent())) {
            return files.filter(file -> file.toString().endsWith(".part")).toList();
        }
    }

    private void assertFound(Lookup lookup) throws IOException {
        assertEquals(new Found(cache.resolve(NAME)), lookup);
        assertArrayEquals(content, Files.readAllBytes(cache.resolve(NAME)));
    }

    private static void sleep() {
        try {
            Thread.sleep(Duration.ofMinutes(1).toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
