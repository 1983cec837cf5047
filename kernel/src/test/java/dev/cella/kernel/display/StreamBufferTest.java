package dev.cella.kernel.display;

import static org.assertj.core.api.Assertions.assertThat;

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
    void lines_are_sent_together_after40_milliseconds() {
        print("one\n");
        sentAfter(30);
        print("two\n");
        sentAfter(9);
        sentAfter(1, "one\ntwo\n");
    }

    @Test
    void an_unfinished_line_waits_for_its_end() {
        print("average 0.5");
        sentAfter(200);
        print(", min 0.0\n");
        sentAfter(39);
        sentAfter(1, "average 0.5, min 0.0\n");
    }

    @Test
    void an_unfinished_line_waits250_milliseconds_more_than_lines() {
        print("Thinking");
        sentAfter(289);
        sentAfter(1, "Thinking");
        print(" …");
        sentAfter(289);
        sentAfter(1, " …");
    }

    @Test
    void finished_lines_do_not_wait_for_the_unfinished_one() {
        print("one\ntw");
        sentAfter(40, "one\n");
        print("o\n");
        sentAfter(40, "two\n");
    }

    @Test
    void the_end_of_the_cell_sends_an_unfinished_line() {
        print("no line feed");
        buffer.flush();
        sentAfter(0, "no line feed");
        sentAfter(1000);
    }

    @Test
    void a_progress_bar_that_ends_with_a_carriage_return_moves() {
        print("10%\r");
        sentAfter(40, "10%\r");
        print("20%\r");
        sentAfter(40, "20%\r");
    }

    @Test
    void a_progress_bar_that_starts_with_a_carriage_return_moves() {
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
    void a_line_feed_after_a_carriage_return_ends_a_line() {
        print("one\r\ntwo");
        sentAfter(40, "one\r\n");
        sentAfter(250, "two");
    }

    @Test
    void both_streams_keep_their_order() {
        print("one\n");
        write(ERR, "two\n");
        print("three\n");
        sentAfter(40, "one\n", "err two\n", "three\n");
    }

    @Test
    void a_line_of_the_other_stream_sends_the_unfinished_text_before_it() {
        print("loading … ");
        write(ERR, "a warning\n");
        print("done");
        sentAfter(40, "loading … ", "err a warning\n");
        sentAfter(250, "done");
    }

    @Test
    void unfinished_text_of_both_streams_keeps_its_order() {
        print("a");
        write(ERR, "b");
        print("c\n");
        sentAfter(40, "a", "err b", "c\n");
    }

    @Test
    void many_prints_become_few_messages() {
        for (int i = 0; i < 10_000; i++) {
            print("line " + i + "\n");
        }
        buffer.flush();
        assertThat(sent.size()).as(sent.size() + " messages").isLessThan(100);
        assertThat(String.join("", sent).chars().filter(c -> c == '\n').count()).isEqualTo(10_000);
    }

    @Test
    void full_buffers_are_cut_between_lines() {
        String line = "x".repeat(99) + "\n";
        print(line.repeat(400) + "and so on");
        assertThat(sent).isEqualTo(List.of(line.repeat(400)));
    }

    @Test
    void a_line_that_is_longer_than_the_buffer_is_cut() {
        print("x".repeat(StreamBuffer.FULL));
        assertThat(sent.size()).isEqualTo(1);
    }

    @Test
    void a_character_is_sent_when_its_last_byte_has_come() {
        for (byte part : "ä€😀".getBytes(StandardCharsets.UTF_8)) {
            buffer.write(OUT, new byte[] {part}, 0, 1);
            buffer.flush();
        }
        assertThat(sent).isEqualTo(List.of("ä", "€", "😀"));
    }

    @Test
    void bytes_that_are_no_text_are_replaced_and_do_not_pile_up() {
        buffer.write(OUT, new byte[] {(byte) 0x80, (byte) 0x80, (byte) 0x80, 'x'}, 0, 4);
        buffer.flush();
        assertThat(sent).isEqualTo(List.of("\uFFFD\uFFFD\uFFFDx"));
    }

    @Test
    void a_flood_is_cut_once_and_said() {
        String block = "x".repeat(100_000);
        for (int i = 0; i < 100; i++) {
            print(block);
        }
        buffer.flush();
        String all = String.join("", sent);
        assertThat(all.length()).isEqualTo(StreamBuffer.CAP + StreamBuffer.CUT.length());
        assertThat(all).endsWith(StreamBuffer.CUT);
    }

    @Test
    void cleared_output_may_begin_again() {
        print("x".repeat(StreamBuffer.CAP + 1));
        buffer.flush();
        sent.clear();
        buffer.cleared();
        print("again");
        buffer.flush();
        assertThat(sent).isEqualTo(List.of("again"));
    }

    private void print(String text) {
        write(OUT, text);
    }

    private void write(StandardStream stream, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        buffer.write(stream, bytes, 0, bytes.length);
    }

    /** Advances time, and asserts what was sent since the last call. */
    private void sentAfter(long passed, String... texts) {
        millis += passed;
        flusher.flushDue();
        assertThat(sent).isEqualTo(List.of(texts));
        sent.clear();
    }
}
