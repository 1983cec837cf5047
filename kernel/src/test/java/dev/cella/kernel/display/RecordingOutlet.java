package dev.cella.kernel.display;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;

/** An outlet that records what it receives, for tests. */
public final class RecordingOutlet implements Outlet {
    private final List<String> events = new CopyOnWriteArrayList<>();
    private final Renderers renderers = new Renderers();

    /** Returns what was shown, one line each: {@code display x}, {@code update x}, {@code stdout x}. */
    public List<String> events() {
        return events;
    }

    /** Returns what was printed to standard output. */
    public String printed() {
        return events.stream()
                .filter(event -> event.startsWith("stdout "))
                .map(event -> event.substring(7))
                .collect(Collectors.joining());
    }

    @Override
    public MimeBundle render(Object value) {
        return renderers.render(value);
    }

    @Override
    public void display(MimeBundle bundle) {
        events.add("display " + bundle.text());
    }

    @Override
    public void display(MimeBundle bundle, String id) {
        events.add("place " + bundle.text());
    }

    @Override
    public void update(MimeBundle bundle, String id) {
        events.add("update " + bundle.text());
    }

    @Override
    public void clear(boolean wait) {
        events.add("clear " + wait);
    }

    @Override
    public void write(StandardStream stream, byte[] bytes, int offset, int length) {
        events.add(stream.wireName() + " " + new String(bytes, offset, length, StandardCharsets.UTF_8));
    }
}
