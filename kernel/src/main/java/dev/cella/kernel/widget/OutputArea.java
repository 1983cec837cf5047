package dev.cella.kernel.widget;

import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import dev.cella.kernel.display.Cell;
import dev.cella.kernel.display.MimeBundle;
import dev.cella.kernel.display.Outlet;
import dev.cella.kernel.display.StandardStream;
import dev.cella.kernel.display.StreamBuffer;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The contents of an {@link Output}, as the list of outputs that a notebook file would hold. Thread-safe: the lock of the
 * stream buffer is taken before that of this object, never after. */
final class OutputArea implements Outlet {
    /** While code runs, what it has shown so far is sent at most this often. */
    private static final long PAUSE_NANOS = 100_000_000;

    private final Consumer<List<Object>> show;
    private final List<Entry> entries = new ArrayList<>();
    private final StreamBuffer streams =
            new StreamBuffer(WidgetManager.current().flusher(), this::printed);
    private Outlet outer;
    private boolean clearing;
    private boolean running;
    private boolean changed;
    private long sentAt;

    /** One output: a bundle, or text of a stream. */
    private record Entry(MimeBundle bundle, String id, StandardStream stream) {
        Map<String, Object> json() {
            Map<String, Object> json = new LinkedHashMap<>();
            if (stream != null) {
                json.put("output_type", "stream");
                json.put("name", stream.wireName());
                json.put("text", bundle.text());
            } else {
                Map<String, Object> data = new LinkedHashMap<>();
                bundle.data().forEach((mime, value) -> data.put(mime, plain(mime, value)));
                json.put("output_type", "display_data");
                json.put("data", data);
                json.put("metadata", bundle.metadata());
            }
            return json;
        }

        private static Object plain(String mime, Object value) {
            if (value instanceof byte[] bytes) {
                return Base64.getEncoder().encodeToString(bytes);
            }
            try {
                return value instanceof String text && mime.endsWith("json") ? JsonParser.parseString(text) : value;
            } catch (JsonParseException noJson) {
                return value;
            }
        }
    }

    /** @param show takes the outputs whenever there are others */
    OutputArea(Consumer<List<Object>> show) {
        this.show = show;
        Cell cell = Cell.current();
        outer = cell == null ? null : cell.outlet();
    }

    /**
     * Begins a run whose output replaces the present one; returns false if other code runs already.
     *
     * @param around the outlet that the code had before
     */
    synchronized boolean begin(Outlet around) {
        if (running) {
            return false;
        }
        if (around != this) {
            outer = around;
        }
        clearing = true;
        running = true;
        sentAt = System.nanoTime();
        return true;
    }

    /** Ends the run. */
    void end() {
        streams.flush();
        synchronized (this) {
            running = false;
            if (clearing) {
                clearing = false;
                entries.clear();
                changed = true;
            }
        }
        flush();
    }

    /** Returns what is shown, text of streams as plain text. */
    synchronized List<MimeBundle> bundles() {
        return entries.stream().map(Entry::bundle).toList();
    }

    @Override
    public MimeBundle render(Object value) {
        if (value instanceof Widget widget) {
            return widget.bundle();
        }
        return outer == null ? MimeBundle.text(String.valueOf(value)) : outer.render(value);
    }

    @Override
    public void display(MimeBundle bundle) {
        display(bundle, null);
    }

    @Override
    public void display(MimeBundle bundle, String id) {
        streams.flush();
        add(new Entry(bundle, id, null));
    }

    @Override
    public void update(MimeBundle bundle, String id) {
        streams.flush();
        synchronized (this) {
            entries.replaceAll(entry -> id.equals(entry.id()) ? new Entry(bundle, id, null) : entry);
            changed();
        }
    }

    /** Displays a bundle in place of the one with the same id; what was shown before the running code began does not count. */
    void put(MimeBundle bundle, String id) {
        streams.flush();
        synchronized (this) {
            Entry entry = new Entry(bundle, id, null);
            boolean isShown = !clearing && entries.stream().anyMatch(other -> id.equals(other.id()));
            if (isShown) {
                entries.replaceAll(other -> id.equals(other.id()) ? entry : other);
                changed();
            } else {
                add(entry);
            }
        }
    }

    @Override
    public void clear(boolean wait) {
        streams.flush();
        streams.cleared();
        synchronized (this) {
            clearing = wait;
            if (!wait) {
                entries.clear();
                changed();
            }
        }
    }

    @Override
    public void write(StandardStream stream, byte[] bytes, int offset, int length) {
        streams.write(stream, bytes, offset, length);
    }

    @Override
    public void flush() {
        streams.flush();
        synchronized (this) {
            if (changed) {
                send();
            }
        }
    }

    private synchronized void printed(StandardStream stream, String text) {
        Entry last = entries.isEmpty() || clearing ? null : entries.get(entries.size() - 1);
        if (last != null && last.stream() == stream) {
            entries.remove(entries.size() - 1);
            add(new Entry(MimeBundle.text(last.bundle().text() + text), null, stream));
        } else {
            add(new Entry(MimeBundle.text(text), null, stream));
        }
    }

    private synchronized void add(Entry entry) {
        if (clearing) {
            entries.clear();
            clearing = false;
        }
        entries.add(entry);
        changed();
    }

    private void changed() {
        changed = true;
        if (!running || System.nanoTime() - sentAt > PAUSE_NANOS) {
            send();
        }
    }

    private void send() {
        changed = false;
        sentAt = System.nanoTime();
        show.accept(entries.stream().<Object>map(Entry::json).toList());
    }
}
