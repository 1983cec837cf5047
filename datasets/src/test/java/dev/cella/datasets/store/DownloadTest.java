package dev.cella.datasets.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cella.datasets.store.Lookup.Missing;
import java.io.IOException;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** How a file comes to the cache, whole or in parts, with a server on this machine. */
class DownloadTest extends StoreCase {
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
        assertTrue(notes.get(0).contains("starts over"), notes.get(0));
    }

    @Test
    void aFileMayBeIdentifiedBySha256() throws Exception {
        var sha256 =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        try (var server = new Loopback(content, Loopback::whole)) {
            var file = new KnownFile(NAME, server.url(), Checksum.sha256(sha256.toUpperCase(Locale.ROOT)));
            assertFound(online().find(file, notes::add));
        }
    }

    @Test
    void aCacheThatCannotBeWrittenIsNotTakenForATroubleOfTheServer() throws IOException {
        Files.createDirectories(cache.resolve(NAME + ".lock"));
        try (var server = new Loopback(content, Loopback::whole)) {
            var missing = assertInstanceOf(Missing.class, online().find(file(server), notes::add));
            var folder = cache.resolve(NAME).getParent();
            assertTrue(missing.why().startsWith("the cache folder " + folder + " cannot be written ("), missing.why());
        }
    }

    @Test
    void wrongBytesAreRefusedAndNotKept() throws IOException {
        try (var server = new Loopback(content, Loopback::wrong)) {
            var missing = assertInstanceOf(Missing.class, online().find(file(server), notes::add));
            assertTrue(missing.why().contains("localhost sent a file with MD5 "), missing.why());
            assertEquals(List.of("null"), server.ranges);
        }
        assertFalse(Files.exists(cache.resolve(NAME)));
        assertEquals(List.of(), partFiles());
    }
}
