package dev.cella.kernel.widget;

import dev.cella.kernel.comm.Comm;
import dev.cella.kernel.comm.CommMessage;
import dev.cella.kernel.comm.Comms;
import dev.cella.kernel.display.Cell;
import dev.cella.kernel.display.Flusher;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;

/** The widgets of a kernel that the front end knows, all of which it can ask for at once, as it does when a page loads. */
public final class WidgetManager {
    private static final String CONTROL = "jupyter.widget.control";

    private final Map<String, Model> open = new ConcurrentSkipListMap<>();
    private final Flusher flusher;

    /** @param flusher the thread that passes on what callbacks print */
    public WidgetManager(Flusher flusher) {
        this.flusher = flusher;
    }

    /** Returns the manager of the kernel whose cell runs on this thread; outside a kernel, a manager of its own. */
    static WidgetManager current() {
        Cell cell = Cell.current();
        return Optional.ofNullable(cell)
                .flatMap(running -> running.attached(WidgetManager.class))
                .orElseGet(() -> new WidgetManager(new Flusher()));
    }

    /** Answers the front end when it asks for all widgets. */
    public void register(Comms comms) {
        comms.register(CONTROL, (comm, first) -> comm.onMessage(message -> answer(comm, message)));
    }

    private void answer(Comm comm, CommMessage message) {
        if (!"request_states".equals(message.data().get("method"))) {
            return;
        }
        Map<String, Object> states = new LinkedHashMap<>();
        open.forEach((id, model) -> states.put(id, described(model)));
        PackedState packed = PackedState.of(states);
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("method", "update_states");
        data.put("states", packed.state());
        data.put("buffer_paths", packed.paths());
        comm.send(CommMessage.of(data).withBuffers(packed.buffers()));
    }

    private static Map<String, Object> described(Model model) {
        Map<String, Object> state = model.wireState();
        Map<String, Object> described = new LinkedHashMap<>();
        for (String fact : new String[] {"model_name", "model_module", "model_module_version"}) {
            described.put(fact, state.get("_" + fact));
        }
        described.put("state", state);
        return described;
    }

    Flusher flusher() {
        return flusher;
    }

    void add(Model model, String id) {
        open.put(id, model);
    }

    void remove(String id) {
        open.remove(id);
    }
}
