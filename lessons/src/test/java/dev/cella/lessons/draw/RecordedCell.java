package dev.cella.lessons.draw;

import dev.cella.kernel.display.Cell;
import dev.cella.kernel.display.MimeBundle;
import dev.cella.kernel.display.Outlet;
import dev.cella.kernel.display.StandardStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** A cell that keeps what is shown in it, with the course's renderer for figures. */
public final class RecordedCell implements Outlet {
    public final List<MimeBundle> shown = new CopyOnWriteArrayList<>();
    public final List<MimeBundle> updates = new ArrayList<>();
    private final Map<String, String> places = new LinkedHashMap<>();

    /** Makes what this thread shows end up here, until {@link Cell#leave}. */
    public void enter() {
        new Cell(this, (question, password) -> {
                    throw new AssertionError("figures ask nothing");
                })
                .enter();
    }

    /** The different places that were shown or updated, numbered in the order of their first use. */
    public List<String> places() {
        return List.copyOf(places.values());
    }

    @Override
    public MimeBundle render(Object value) {
        return value instanceof Figure figure ? figure.bundle() : MimeBundle.text(String.valueOf(value));
    }

    @Override
    public void display(MimeBundle bundle) {
        shown.add(bundle);
    }

    @Override
    public void display(MimeBundle bundle, String id) {
        places.putIfAbsent(id, "" + (places.size() + 1));
        shown.add(bundle);
    }

    @Override
    public void update(MimeBundle bundle, String id) {
        places.putIfAbsent(id, "" + (places.size() + 1));
        updates.add(bundle);
    }

    @Override
    public void clear(boolean wait) {
        shown.clear();
    }

    @Override
    public void write(StandardStream stream, byte[] bytes, int offset, int length) {
        throw new AssertionError("figures write no text");
    }
}
