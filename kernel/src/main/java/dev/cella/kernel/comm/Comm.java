package dev.cella.kernel.comm;

import dev.cella.kernel.display.Cell;
import dev.cella.kernel.display.Outlet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An open connection to the front end. Any thread may send messages; each names the cell of that thread as its cause.
 * Handlers run one at a time.
 */
public final class Comm implements AutoCloseable {
    private static final CommHandler NOTHING = message -> {};

    private final CommManager manager;
    private final String id;
    private final String target;
    private volatile CommHandler onMessage = NOTHING;
    private volatile CommHandler onClose = NOTHING;
    private volatile Outlet outlet;
    private volatile List<CommMessage> newer = List.of();

    Comm(CommManager manager, String id, String target) {
        this.manager = manager;
        this.id = id;
        this.target = target;
    }

    /** Returns its id, which both sides use. */
    public String id() {
        return id;
    }

    /** Returns the name of the target that it was opened to. */
    public String target() {
        return target;
    }

    /** Returns whether messages can still be sent. */
    public boolean isOpen() {
        return manager.connects(this);
    }

    /** Sets the handler of messages. */
    public void onMessage(CommHandler handler) {
        onMessage = handler;
    }

    /**
     * Sets the outlet for what handlers of this comm show and throw. By default, that appears below the output that
     * belongs to their message.
     */
    public void showIn(Outlet place) {
        outlet = place;
    }

    /** Returns the outlet for what handlers of this comm show and throw, if one was set. */
    public Optional<Outlet> outlet() {
        return Optional.ofNullable(outlet);
    }

    /** Sets the handler that runs when the front end closes this comm. */
    public void onClose(CommHandler handler) {
        onClose = handler;
    }

    /**
     * Returns the messages to this comm that were already waiting when the handling of the current one began; oldest
     * first, up to the next waiting cell. If only the latest value counts, as for a slider, a handler can leave the
     * work to the last of them.
     */
    public List<CommMessage> newer() {
        return newer;
    }

    /** Sends JSON; see {@link #send(CommMessage)}. */
    public void send(Map<String, ?> data) {
        send(CommMessage.of(data));
    }

    /**
     * Sends a message.
     *
     * @throws IllegalStateException if this comm is closed
     */
    public void send(CommMessage message) {
        if (!isOpen()) {
            throw new IllegalStateException("the comm to target " + target + " is closed, so it cannot send anything;"
                    + " check isOpen() first, or open a new comm");
        }
        dispatch(CommSender.Act.SEND, message);
    }

    /** Closes this comm and tells the front end; does nothing if it is already closed. */
    @Override
    public void close() {
        close(CommMessage.of(Map.of()));
    }

    /** Closes this comm with a last message; does nothing if it is already closed. */
    public void close(CommMessage last) {
        if (manager.remove(this)) {
            dispatch(CommSender.Act.CLOSE, last);
        }
    }

    void dispatch(CommSender.Act act, CommMessage message) {
        Cell cell = Cell.current();
        CommSender sender = cell == null
                ? manager.sender()
                : cell.attached(CommSender.class).orElseGet(manager::sender);
        sender.send(act, this, message);
    }

    void receive(CommMessage message, List<CommMessage> waiting) throws Exception {
        newer = List.copyOf(waiting);
        try {
            onMessage.received(message);
        } finally {
            newer = List.of();
        }
    }

    void closed(CommMessage last) throws Exception {
        onClose.received(last);
    }
}
