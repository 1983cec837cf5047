package dev.cella.kernel.display;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class StreamBufferTest {
    private final List<String> sent = new CopyOnWriteArrayList<>();
    private final CountDownLatch something = new CountDownLatch(1);
    private final StreamBuffer buffer = new StreamBuffer(new Flusher(), (stream, text) -> {
        sent.add(stream.wireName() + ":" + text);
        something.countDown();
    });

    @Test
    void textIsSentWithoutBeingAskedFor() throws InterruptedException {
        print("hello");
        assertTrue(something.await(30, TimeUnit.SECONDS));
        assertEquals(List.of("stdout:hello"), sent);
    }

    @Test
    void manyPrintsBecomeFewMessages() {
        for (int i = 0; i < 10_000; i++) {
            print("line " + i + "\n");
        }
        buffer.flush();
        assertTrue(sent.size() < 100, sent.size() + " messages");
        assertEquals(
                10_000, String.join("", sent).chars().filter(c -> c == '\n').count());
    }

    @Test
    void aCharacterIsSentWhenItsLastByteHasCome() {
        for (byte part : "ä€😀".getBytes(StandardCharsets.UTF_8)) {
            buffer.write(StandardStream.STDOUT, new byte[] {part}, 0, 1);
            buffer.flush();
        }
        assertEquals(List.of("stdout:ä", "stdout:€", "stdout:😀"), sent);
    }

    @Test
    void bytesThatAreNoTextAreReplacedAndDoNotPileUp() {
        buffer.write(StandardStream.STDOUT, new byte[] {(byte) 0x80, (byte) 0x80, (byte) 0x80, 'x'}, 0, 4);
        buffer.flush();
        assertEquals(List.of("stdout:\uFFFD\uFFFD\uFFFDx"), sent);
    }

    @Test
    void theStreamsAreKeptApart() {
        print("out");
        buffer.write(StandardStream.STDERR, new byte[] {'e'}, 0, 1);
        buffer.flush();
        assertTrue(sent.contains("stderr:e"), sent.toString());
        assertTrue(String.join("", sent).contains("stdout:out"));
    }

    @Test
    void aFloodIsCutOnceAndSaid() {
        String block = "x".repeat(100_000);
        for (int i = 0; i < 100; i++) {
            print(block);
        }
        buffer.flush();
        String all = String.join("", sent).replace("stdout:", "");
        assertEquals(StreamBuffer.CAP + StreamBuffer.CUT.length(), all.length());
        assertTrue(all.endsWith(StreamBuffer.CUT));
    }

    @Test
    void clearedOutputMayBeginAgain() {
        print("x".repeat(StreamBuffer.CAP + 1));
        buffer.flush();
        sent.clear();
        buffer.cleared();
        print("again");
        buffer.flush();
        assertEquals(List.of("stdout:again"), sent);
        assertFalse(sent.contains(StreamBuffer.CUT));
    }

    private void print(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        buffer.write(StandardStream.STDOUT, bytes, 0, bytes.length);
    }
}
