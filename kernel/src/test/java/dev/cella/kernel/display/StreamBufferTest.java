package dev.cella.kernel.display;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StreamBufferTest {
    private static final StandardStream OUT = StandardStream.STDOUT;
    private static final StandardStream ERR = StandardStream.STDERR;

    private final List<String> sent = new ArrayList<>();
    private long millis;
    private final Flusher flusher = new Flusher(() -> millis * 1_000_000);
    private final StreamBuffer buffer =
            new StreamBuffer(flusher, (stream, text) -> sent.add((stream == ERR ? "err " : "") + text));

    @Test
    void linesAreSentTogetherAfter40Milliseconds() {
        print("one\n");
        sentAfter(30);
        print("two\n");
        sentAfter(9);
        sentAfter(1, "one\ntwo\n");
    }

    @Test
    void anUnfinishedLineWaitsForItsEnd() {
        print("average 0.5");
        sentAfter(200);
        print(", min 0.0\n");
        sentAfter(39);
        sentAfter(1, "average 0.5, min 0.0\n");
    }

    @Test
    void anUnfinishedLineWaits250MillisecondsMoreThanLines() {
        print("Thinking");
        sentAfter(289);
        sentAfter(1, "Thinking");
        print(" …");
        sentAfter(289);
        sentAfter(1, " …");
    }

    @Test
    void finishedLinesDoNotWaitForTheUnfinishedOne() {
        print("one\ntw");
        sentAfter(40, "one\n");
        print("o\n");
        sentAfter(40, "two\n");
    }

    @Test
    void theEndOfTheCellSendsAnUnfinishedLine() {
        print("no line feed");
        buffer.flush();
        sentAfter(0, "no line feed");
        sentAfter(1000);
    }

    @Test
    void aProgressBarThatEndsWithACarriageReturnMoves() {
        print("10%\r");
        sentAfter(40, "10%\r");
        print("20%\r");
        sentAfter(40, "20%\r");
    }

    @Test
    void aProgressBarThatStartsWithACarriageReturnMoves() {
        print("\r10%");
        sentAfter(40, "\r10%");
        print("\r20%");
        print(" of 300");
        sentAfter(40, "\r20% of 300");
        print(", nearly");
        sentAfter(40, ", nearly");
        print("\nnext");
        sentAfter(40, "\n");
        sentAfter(250, "next");
    }

    @Test
    void aLineFeedAfterACarriageReturnEndsALine() {
        print("one\r\ntwo");
        sentAfter(40, "one\r\n");
        sentAfter(250, "two");
    }

    @Test
    void bothStreamsKeepTheirOrder() {
        print("one\n");
        write(ERR, "two\n");
        print("three\n");
        sentAfter(40, "one\n", "err two\n", "three\n");
    }

    @Test
    void aLineOfTheOtherStreamSendsTheUnfinishedTextBeforeIt() {
        print("loading … ");
        write(ERR, "a warning\n");
        print("done");
        sentAfter(40, "loading … ", "err a warning\n");
        sentAfter(250, "done");
    }

    @Test
    void unfinishedTextOfBothStreamsKeepsItsOrder() {
        print("a");
        write(ERR, "b");
        print("c\n");
        sentAfter(40, "a", "err b", "c\n");
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
    void fullBuffersAreCutBetweenLines() {
        String line = "x".repeat(99) + "\n";
        print(line.repeat(400) + "and so on");
        assertEquals(List.of(line.repeat(400)), sent);
    }

    @Test
    void aLineThatIsLongerThanTheBufferIsCut() {
        print("x".repeat(StreamBuffer.FULL));
        assertEquals(1, sent.size());
    }

    @Test
    void aCharacterIsSentWhenItsLastByteHasCome() {
        for (byte part : "ä€😀".getBytes(StandardCharsets.UTF_8)) {
            buffer.write(OUT, new byte[] {part}, 0, 1);
            buffer.flush();
        }
        assertEquals(List.of("ä", "€", "😀"), sent);
    }

    @Test
    void bytesThatAreNoTextAreReplacedAndDoNotPileUp() {
        buffer.write(OUT, new byte[] {(byte) 0x80, (byte) 0x80, (byte) 0x80, 'x'}, 0, 4);
        buffer.flush();
        assertEquals(List.of("\uFFFD\uFFFD\uFFFDx"), sent);
    }

    @Test
    void aFloodIsCutOnceAndSaid() {
        String block = "x".repeat(100_000);
        for (int i = 0; i < 100; i++) {
            print(block);
        }
        buffer.flush();
        String all = String.join("", sent);
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
        assertEquals(List.of("again"), sent);
    }

    private void print(String text) {
        write(OUT, text);
    }

    private void write(StandardStream stream, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        buffer.write(stream, bytes, 0, bytes.length);
    }

    /** Lets time pass, and asserts what was sent since the last call. */
    private void sentAfter(long passed, String... texts) {
        millis += passed;
        flusher.flushDue();
        assertEquals(List.of(texts), sent);
        sent.clear();
    }
}
