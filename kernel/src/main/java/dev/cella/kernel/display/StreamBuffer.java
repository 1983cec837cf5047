package dev.cella.kernel.display;

import java.time.Duration;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * Gathers what one cell prints, so that thousands of lines become a few messages and messages rarely end in the middle
 * of a line. The order of both streams is kept. Thread-safe.
 *
 * <p>Finished lines are sent after at most 40 ms. An unfinished line waits 250 ms longer for its end, because
 * nbconvert, papermill and graders show the parts of a line as separate blocks. A line that starts with a carriage
 * return will be redrawn, like a progress bar, so it counts as finished. 32 KiB of text, and {@link #flush}, do not
 * wait.
 *
 * <p>A flood is cut: beyond 2 MiB, the text of a cell is dropped with one remark, because browsers and notebook files
 * cannot handle it.
 */
public final class StreamBuffer {
    static final int FULL = 32 * 1024;
    static final int CAP = 2 * 1024 * 1024;
    static final String CUT = "\n[this cell printed more than 2 MiB; the rest is not shown]\n";

    private static final long LINES_WAIT_NANOS = Duration.ofMillis(40).toNanos();
    private static final long PART_OF_LINE_WAITS_NANOS =
            LINES_WAIT_NANOS + Duration.ofMillis(250).toNanos();

    private final Flusher flusher;
    private final BiConsumer<StandardStream, String> sink;
    private final Map<StandardStream, Utf8Decoder> decoders = new EnumMap<>(StandardStream.class);
    private final Set<StandardStream> redrawing = EnumSet.noneOf(StandardStream.class);
    private final PrintedText finished = new PrintedText();
    private final PrintedText unfinished = new PrintedText(); // comes after all finished text
    private long finishedSince;
    private long unfinishedSince;
    private long accepted;
    private boolean cut;

    /** Creates a buffer that passes text to {@code sink}, in order. */
    public StreamBuffer(Flusher flusher, BiConsumer<StandardStream, String> sink) {
        this.flusher = flusher;
        this.sink = sink;
    }

    /** Adds bytes of UTF-8 text; a character may be spread over several calls. */
    public synchronized void write(StandardStream stream, byte[] bytes, int offset, int length) {
        if (cut) {
            return;
        }
        int taken = (int) Math.min(length, CAP - accepted);
        accepted += taken;
        add(stream, decoders.computeIfAbsent(stream, s -> new Utf8Decoder()).decode(bytes, offset, taken));
        if (taken < length) {
            cut = true;
            add(stream, CUT);
        }
        if (unfinished.length() >= FULL) {
            flush();
        } else if (finished.length() >= FULL) {
            finished.sendTo(sink);
        }
        askForFlush();
    }

    /** Sends all complete characters gathered so far. */
    public synchronized void flush() {
        unfinished.moveTo(finished);
        finished.sendTo(sink);
    }

    /** Sends the text that has waited long enough. */
    synchronized void flushDue() {
        long now = flusher.now();
        if (!unfinished.isEmpty() && now - unfinishedSince >= PART_OF_LINE_WAITS_NANOS) {
            flush();
        } else if (!finished.isEmpty() && now - finishedSince >= LINES_WAIT_NANOS) {
            finished.sendTo(sink);
        }
        askForFlush();
    }

    /** Resets the amount of text printed so far, because the front end removes that text. */
    public synchronized void cleared() {
        accepted = 0;
        cut = false;
    }

    private void add(StandardStream stream, String text) {
        int end = finishedLength(stream, text);
        if (end > 0) {
            finishedSince = finished.isEmpty() ? flusher.now() : finishedSince;
            unfinished.moveTo(finished);
            finished.add(stream, text.substring(0, end));
        }
        if (end < text.length()) {
            unfinishedSince = unfinished.isEmpty() ? flusher.now() : unfinishedSince;
            unfinished.add(stream, text.substring(end));
        }
    }

    private int finishedLength(StandardStream stream, String text) {
        int lineFeed = text.lastIndexOf('\n');
        int carriageReturn = text.lastIndexOf('\r');
        if (carriageReturn > lineFeed) {
            redrawing.add(stream);
        } else if (lineFeed >= 0) {
            redrawing.remove(stream);
        }
        return redrawing.contains(stream) ? text.length() : lineFeed + 1;
    }

    private void askForFlush() {
        if (!finished.isEmpty()) {
            flusher.flushAt(finishedSince + LINES_WAIT_NANOS, this);
        } else if (!unfinished.isEmpty()) {
            flusher.flushAt(unfinishedSince + PART_OF_LINE_WAITS_NANOS, this);
        }
    }
}
