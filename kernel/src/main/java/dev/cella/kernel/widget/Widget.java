package dev.cella.kernel.widget;

import dev.cella.kernel.display.MimeBundle;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Something in the front end that a person sees or moves, and its state, which both sides can change.
 *
 * <p>State is a set of attributes with the names of ipywidgets ({@code value}, {@code min}, {@code description}). What a
 * person changes reaches {@link #observe observers} one change at a time and never while a cell runs; while one is at
 * work, moves that a newer one outdates are dropped. What observers print, show or throw appears below the widget.
 *
 * <p>A widget is shown as any value is: as the result of a cell, or by {@code display}. Beside the view it carries a
 * static form, for wherever no kernel answers. Thread-safe.
 */
public class Widget implements AutoCloseable {
    /** The MIME type of views of widgets. */
    public static final String VIEW = "application/vnd.jupyter.widget-view+json";

    private final Model model;
    private final Map<String, List<Action<Change>>> observers = new ConcurrentHashMap<>();
    private volatile Output place;
    private volatile Widget framed;

    Widget(WidgetSpec kind) {
        model = new Model(this, kind, new FromFrontEnd());
        if (kind.has("layout")) {
            model.set("layout", new Widget(WidgetSpecs.LAYOUT));
        }
        if (kind.style() != null) {
            model.set("style", new Widget(kind.style()));
        }
        if (kind.has("tooltip") && kind.has("description")) {
            model.set("tooltip", ""); // ipywidgets 8 would show "null" over the label
        }
    }

    /** Returns the value of an attribute: JSON (whole numbers are {@link Long}, others {@link Double}), bytes, or a widget. */
    public final Object get(String attribute) {
        return model.get(attribute);
    }

    /**
     * Gives an attribute a value, in Java and in the front end, and tells observers if it is another.
     *
     * @throws IllegalArgumentException if this widget has no such attribute, or cannot have this value
     */
    public Widget set(String attribute, Object value) {
        model.kind().check(attribute);
        change(settled(attribute, value));
        return this;
    }

    /**
     * Sets a CSS property of the widget's place: {@code layout("width", "50%")}, {@code layout("grid_gap", "8px")}.
     *
     * @throws IllegalArgumentException if layouts have no such property
     */
    public Widget layout(String property, String value) {
        part("layout").set(property.replace('-', '_'), value);
        return this;
    }

    /**
     * Sets a property of the widget's looks: {@code style("description_width", "8em")}.
     *
     * @throws IllegalArgumentException if the style of this widget has no such property
     */
    public Widget style(String property, String value) {
        part("style").set(property.replace('-', '_'), value);
        return this;
    }

    /** Calls {@code observer} with each change of an attribute, whoever makes it. */
    public final void observe(String attribute, Action<Change> observer) {
        model.kind().check(attribute);
        observers
                .computeIfAbsent(attribute, any -> new CopyOnWriteArrayList<>())
                .add(observer);
    }

    /** Returns the identity by which front ends know this widget; asking for it makes it known. */
    public final String id() {
        return model.comm().id();
    }

    /** Takes this widget out of the front end. Its attributes stay. */
    @Override
    public void close() {
        model.close();
    }

    /** Returns what is shown of this widget: its view together with its static form. */
    public final MimeBundle bundle() {
        return still().with(VIEW, Map.of("model_id", view().id(), "version_major", 2, "version_minor", 0));
    }

    @Override
    public String toString() {
        return still().text();
    }

    /** Returns the present static form. */
    MimeBundle still() {
        return MimeBundle.text(model.kind().name());
    }

    /** What is seen when this is shown by itself: with a place under it for what observers print, and the {@link ViewStatus}. */
    Widget view() {
        if (place == null) {
            Output under = new Output();
            printsTo(under);
            framed = needsKernel()
                    ? ViewStatus.watched(new Box(WidgetSpecs.VBOX, List.of(this, under, ViewStatus.line())))
                    : new Box(WidgetSpecs.VBOX, List.of(this, under)).layout("overflow", "visible");
        }
        return framed == null ? this : framed;
    }

    /** Returns whether a view of this is of no use without its kernel. */
    boolean needsKernel() {
        return true;
    }

    final boolean isObserved() {
        return !observers.isEmpty();
    }

    /** Says where the output of observers appears, unless that was said before. */
    void printsTo(Output output) {
        if (place == null) {
            place = output;
            model.showIn(output.area());
        }
    }

    final String reference() {
        return "IPY_MODEL_" + id();
    }

    /**
     * Returns the JSON that an attribute gets.
     *
     * @throws RuntimeException if it cannot be that
     */
    Object accepted(String attribute, Object value) {
        return value;
    }

    /**
     * Returns the attributes that change when one gets a value, including that one.
     *
     * @throws RuntimeException if it cannot have that value
     */
    Map<String, Object> settled(String attribute, Object value) {
        return Collections.singletonMap(attribute, accepted(attribute, value));
    }

    /** Sends a message to the twin in the front end; nobody hears it before this is shown. */
    final void send(Map<String, ?> content, List<byte[]> buffers) {
        model.send(content, buffers);
    }

    /** Gives several attributes values at once, and then tells observers. */
    final void change(Map<String, Object> values) {
        tell(model.set(values));
    }

    /** Reports to the observers of an attribute that its meaning has changed. */
    final void tellAgain(String attribute) {
        tell(List.of(new Change(this, attribute, get(attribute), get(attribute))));
    }

    /** Handles a message of the twin in the front end, such as a click. */
    void custom(ModuleMessage message) throws Exception {}

    /** Runs what a person caused, with its output under this widget. */
    final void answer(Output.Work work) throws Exception {
        Output under = place;
        if (under == null) {
            work.run();
        } else {
            under.run(work);
        }
    }

    /** Sets an attribute that only the kernel sets. */
    final void fix(String attribute, Object value) {
        model.set(attribute, value);
    }

    final Output place() {
        return place;
    }

    private Widget part(String attribute) {
        if (get(attribute) instanceof Widget widget) {
            return widget;
        }
        throw new IllegalArgumentException(model.kind().name() + " has no " + attribute
                + ", which only widgets that can be seen have; put it into a box, which has one");
    }

    private void tell(List<Change> changes) {
        try {
            notifyOf(changes);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("an observer of this widget failed: " + e.getMessage(), e);
        }
    }

    /** Calls all observers, also behind one that throws. */
    private void notifyOf(List<Change> changes) throws Exception {
        Exception failure = null;
        for (Change change : changes) {
            for (Action<Change> observer : observers.getOrDefault(change.attribute(), List.of())) {
                try {
                    observer.accept(change);
                } catch (Exception e) {
                    if (failure == null) {
                        failure = e;
                    } else {
                        failure.addSuppressed(e);
                    }
                }
            }
        }
        if (failure != null) {
            throw failure;
        }
    }

    private final class FromFrontEnd implements Model.Listener {
        @Override
        public Map<String, Object> accepted(String attribute, Object wanted) {
            return settled(attribute, wanted);
        }

        @Override
        public void changed(List<Change> changes) throws Exception {
            List<Change> told = new ArrayList<>(changes);
            told.removeIf(change -> !observers.containsKey(change.attribute()));
            if (!told.isEmpty()) {
                answer(() -> notifyOf(told));
            }
        }

        @Override
        public void custom(ModuleMessage message) throws Exception {
            Widget.this.custom(message);
        }
    }
}
