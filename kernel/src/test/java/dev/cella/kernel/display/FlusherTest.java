package dev.cella.kernel.display;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 2, unit = TimeUnit.MINUTES)
class FlusherTest {
    private final Flusher flusher = new Flusher();
    private final BlockingQueue<String> sent = new LinkedBlockingQueue<>();

    @Test
    void lines_and_unfinished_lines_of_several_cells_are_sent_without_being_asked_for() throws InterruptedException {
        StreamBuffer first = new StreamBuffer(flusher, (stream, text) -> sent.add(text));
        StreamBuffer second = new StreamBuffer(flusher, (stream, text) -> sent.add(text));
        write(first, "unfinished");
        write(second, "finished\n");
        String one = sent.take();
        String other = sent.take();
        assertThat(Set.of(one, other)).isEqualTo(Set.of("finished\n", "unfinished"));
    }

    private static void write(StreamBuffer buffer, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        buffer.write(StandardStream.STDOUT, bytes, 0, bytes.length);
    }
}
