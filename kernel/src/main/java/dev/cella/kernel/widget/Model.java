package dev.cella.kernel.widget;

import dev.cella.kernel.comm.Comm;
import dev.cella.kernel.comm.CommMessage;
import dev.cella.kernel.comm.Comms;
import dev.cella.kernel.display.Outlet;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The state of a widget, and the comm that keeps its twin in the front end the same. The comm is opened when the front end
 * first needs the widget. Thread-safe.
 */
final class Model {
    static final String TARGET = "jupyter.widget";
    static final String PROTOCOL = "2.1.0";

    private static final String UPDATE = "update";

    /** Takes what the front end says. */
    interface Listener {
        /**
         * The attributes that change when the front end asks for {@code wanted}, {@code attribute} among them.
         *
         * @throws RuntimeException if it cannot have such a value
         */
        Map<String, Object> accepted(String attribute, Object wanted);

        /** Some attributes have new values. */
        void changed(List<Change> changes) throws Exception;

        /** The twin sent a message of its own. */
        void custom(ModuleMessage message) throws Exception;
    }

    private final Widget widget;
    private final Listener listener;
    private final WidgetSpec kind;
    private final Map<String, Object> state;
    /** The values, before they changed, of attributes whose change was not reported yet. */
    private final Map<String, Object> before = new LinkedHashMap<>();

    private Comm comm;
    private WidgetManager manager;
    private Outlet place;

    Model(Widget widget, WidgetSpec kind, Listener listener) {
        this.widget = widget;
        this.kind = kind;
        this.listener = listener;
        state = new LinkedHashMap<>(kind.defaults());
    }

    WidgetSpec kind() {
        return kind;
    }

    synchronized Object get(String attribute) {
        return state.get(attribute);
    }

    /** Gives an attribute a value, and tells the front end; returns the changes: one or none. */
    synchronized List<Change> set(String attribute, Object value) {
        return set(Collections.singletonMap(attribute, value));
    }

    /** Gives attributes values, and tells the front end in one message; returns the changes. */
    synchronized List<Change> set(Map<String, Object> values) {
        List<Change> changes = new ArrayList<>();
        Map<String, Object> update = new LinkedHashMap<>();
        values.forEach((attribute, value) -> {
            Object canonical = canonical(value);
            Object old = state.put(attribute, canonical);
            if (!Objects.deepEquals(old, canonical)) {
                update.put(attribute, wire(canonical));
                changes.add(new Change(widget, attribute, old, canonical));
            }
        });
        if (!update.isEmpty() && comm != null && comm.isOpen()) {
            send(UPDATE, update);
        }
        return changes;
    }

    /** Returns the comm, and opens it if needed, after those of the widgets that this one refers to. */
    synchronized Comm comm() {
        if (comm == null) {
            PackedState packed = PackedState.of(wireState());
            manager = WidgetManager.current();
            comm = Comms.current()
                    .open(
                            TARGET,
                            CommMessage.of(data(packed))
                                    .withMetadata(Map.of("version", PROTOCOL))
                                    .withBuffers(packed.buffers()));
            comm.showIn(place);
            comm.onMessage(this::received);
            comm.onClose(last -> manager.remove(comm.id()));
            manager.add(this, comm.id());
        }
        return comm;
    }

    /** Sends a message of its own to the twin, if there is one yet. */
    synchronized void send(Map<String, ?> content, List<byte[]> buffers) {
        if (comm != null && comm.isOpen()) {
            comm.send(CommMessage.of(Map.of("method", "custom", "content", content))
                    .withBuffers(buffers));
        }
    }

    /** Says where the output and the exceptions of listeners appear. */
    synchronized void showIn(Outlet outlet) {
        place = outlet;
        if (comm != null) {
            comm.showIn(outlet);
        }
    }

    synchronized void close() {
        if (comm != null) {
            manager.remove(comm.id());
            comm.close();
        }
    }

    /** Returns the whole state in JSON and bytes. */
    synchronized Map<String, Object> wireState() {
        Map<String, Object> wire = new LinkedHashMap<>();
        state.forEach((attribute, value) -> wire.put(attribute, wire(value)));
        return wire;
    }

    private void received(CommMessage message) throws Exception {
        Object method = message.data().get("method");
        if (UPDATE.equals(method)) {
            List<Change> changes = update(stateOf(message), touched(comm().newer()));
            listener.changed(changes);
        } else if ("request_state".equals(method)) {
            send(UPDATE, wireState());
        } else if ("custom".equals(method) && message.data().get("content") instanceof Map<?, ?> content) {
            listener.custom(new ModuleMessage(content, message.buffers()));
        }
    }

    /**
     * Takes over what the front end says, and echoes it, so that front ends know which of their updates have come.
     *
     * @param stale the attributes that messages change which wait already
     * @return the changes to tell; those of stale attributes are told later, by the last of these messages
     */
    private synchronized List<Change> update(Map<String, Object> wanted, Set<String> stale) {
        wanted.keySet().removeIf(attribute -> !kind.has(attribute) || WidgetSpec.isFixed(attribute));
        Map<String, Object> echo = new LinkedHashMap<>(wanted);
        echo.keySet().removeAll(kind.heavy());
        if (!echo.isEmpty() || wanted.isEmpty()) {
            send("echo_update", echo);
        }
        Map<String, Object> corrected = new LinkedHashMap<>();
        wanted.forEach((attribute, value) -> {
            accepted(attribute, value).forEach((changed, accepted) -> {
                Object now = canonical(accepted);
                Object old = state.put(changed, now);
                before.putIfAbsent(changed, old);
                if (!Objects.deepEquals(changed.equals(attribute) ? canonical(value) : old, now)) {
                    corrected.put(changed, wire(now));
                }
            });
        });
        if (!corrected.isEmpty()) {
            send(UPDATE, corrected);
        }
        List<Change> changes = new ArrayList<>();
        before.forEach((attribute, old) -> {
            if (!stale.contains(attribute) && !Objects.deepEquals(old, state.get(attribute))) {
                changes.add(new Change(widget, attribute, old, state.get(attribute)));
            }
        });
        before.keySet().retainAll(stale);
        return changes;
    }

    /** Returns what the widget accepts for a value of the front end; its present value if it refuses. */
    private Map<String, Object> accepted(String attribute, Object value) {
        try {
            return listener.accepted(attribute, value);
        } catch (RuntimeException noSuchValue) {
            return Collections.singletonMap(attribute, state.get(attribute));
        }
    }

    private void send(String method, Map<String, Object> changed) {
        PackedState packed = PackedState.of(changed);
        Map<String, Object> data = data(packed);
        data.put("method", method);
        comm.send(CommMessage.of(data).withBuffers(packed.buffers()));
    }

    private static Map<String, Object> data(PackedState packed) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("state", packed.state());
        data.put("buffer_paths", packed.paths());
        return data;
    }

    private static Set<String> touched(List<CommMessage> messages) {
        Set<String> attributes = new HashSet<>();
        messages.forEach(message -> attributes.addAll(stateOf(message).keySet()));
        return attributes;
    }

    private static Map<String, Object> stateOf(CommMessage message) {
        if (!UPDATE.equals(message.data().get("method")) || !(message.data().get("state") instanceof Map<?, ?> sent)) {
            return new LinkedHashMap<>();
        }
        List<?> paths = message.data().get("buffer_paths") instanceof List<?> list ? list : List.of();
        return PackedState.unpack(sent, paths, message.buffers());
    }

    /** Whole numbers as {@link Long}, others as {@link Double}, in lists and maps too. */
    private static Object canonical(Object json) {
        return Leaves.replaced(json, value -> {
            if (value instanceof Integer || value instanceof Short || value instanceof Byte) {
                return ((Number) value).longValue();
            }
            return value instanceof Float number ? (Object) number.doubleValue() : value;
        });
    }

    /** Replaces widgets by the references that the front end knows. */
    private static Object wire(Object json) {
        return Leaves.replaced(json, value -> value instanceof Widget other ? other.reference() : value);
    }
}
