package dev.cella.kernel.display;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * Gathers what one cell prints, so that thousands of lines become a few messages: text is passed on after at most 40 ms,
 * when 32 KiB have come together, or when {@link #flush} is called, and never in the middle of a UTF-8 character.
 *
 * <p>A flood is cut: beyond 2 MiB a cell's text is dropped with one remark, because browsers and notebook files do not
 * survive it. Thread-safe.
 */
public final class StreamBuffer {
    static final int FULL = 32 * 1024;
    static final int CAP = 2 * 1024 * 1024;
    static final String CUT = "\n[this cell printed more than 2 MiB; the rest is not shown]\n";

    private final BiConsumer<StandardStream, String> sink;
    private final Flusher flusher;
    private final Map<StandardStream, Bytes> pending = new EnumMap<>(StandardStream.class);
    private long accepted;
    private boolean cut;

    /** A buffer that hands text to {@code sink} in order. */
    public StreamBuffer(Flusher flusher, BiConsumer<StandardStream, String> sink) {
        this.flusher = flusher;
        this.sink = sink;
    }

    /** Takes bytes of UTF-8 text; a character may be spread over several calls. */
    public synchronized void write(StandardStream stream, byte[] bytes, int offset, int length) {
        if (cut) {
            return;
        }
        int taken = (int) Math.min(length, CAP - accepted);
        accepted += taken;
        Bytes buffer = pending.computeIfAbsent(stream, s -> new Bytes());
        buffer.add(bytes, offset, taken);
        if (taken < length) {
            cut = true;
            byte[] remark = CUT.getBytes(StandardCharsets.UTF_8);
            buffer.add(remark, 0, remark.length);
        }
        if (buffer.size >= FULL) {
            flush();
        } else {
            flusher.soon(this);
        }
    }

    /** Passes on all whole characters gathered so far. */
    public synchronized void flush() {
        pending.forEach((stream, buffer) -> {
            String text = buffer.takeWholeCharacters();
            if (!text.isEmpty()) {
                sink.accept(stream, text);
            }
        });
    }

    /** Forgets how much was printed, because the front end removes it. */
    public synchronized void cleared() {
        accepted = 0;
        cut = false;
    }

    /** A growing array of bytes. */
    private static final class Bytes {
        private byte[] data = new byte[1024];
        private int size;

        void add(byte[] bytes, int offset, int length) {
            if (size + length > data.length) {
                data = Arrays.copyOf(data, Math.max(size + length, 2 * data.length));
            }
            System.arraycopy(bytes, offset, data, size, length);
            size += length;
        }

        String takeWholeCharacters() {
            int whole = wholeCharacters();
            String text = new String(data, 0, whole, StandardCharsets.UTF_8);
            System.arraycopy(data, whole, data, 0, size - whole);
            size -= whole;
            return text;
        }

        /** The length without a character at the end whose last bytes are still to come. */
        private int wholeCharacters() {
            for (int back = 1; back <= Math.min(3, size); back++) {
                int lead = data[size - back] & 0xFF;
                if (lead >= 0xC0) { // a lead byte: 110x, 1110, 11110 announce 2, 3, 4 bytes
                    int announced = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
                    return announced > back ? size - back : size;
                }
                if (lead < 0x80) {
                    return size;
                }
            }
            return size;
        }
    }
}
