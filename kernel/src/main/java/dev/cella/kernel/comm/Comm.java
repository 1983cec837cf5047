package dev.cella.kernel.comm;

import dev.cella.kernel.display.Cell;
import dev.cella.kernel.display.Outlet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One open line to the front end. Messages may be sent from any thread; they name the cell of that thread as their cause.
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

    /** Its identity, which both sides use. */
    public String id() {
        return id;
    }

    /** The name of what it was opened to. */
    public String target() {
        return target;
    }

    /** Whether messages can still be sent. */
    public boolean isOpen() {
        return manager.connects(this);
    }

    /** Says what is done with each message from now on. */
    public void onMessage(CommHandler handler) {
        onMessage = handler;
    }

    /** Says where that appears which handlers of this comm show and throw; else it is below what belongs to their message. */
    public void showIn(Outlet place) {
        outlet = place;
    }

    /** Where that appears which handlers of this comm show and throw, if that was said. */
    public Optional<Outlet> outlet() {
        return Optional.ofNullable(outlet);
    }

    /** Says what is done when the front end closes this comm. */
    public void onClose(CommHandler handler) {
        onClose = handler;
    }

    /**
     * The messages to this comm that had come, and wait, when the handling of the present one began; oldest first, up to
     * the next cell that waits among them. A handler of what is only worth its latest value (a slider) leaves the work to
     * the last of them.
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
            throw new IllegalStateException("the comm to " + target + " is closed, so nothing can be sent over it;"
                    + " ask isOpen() before, or open another");
        }
        dispatch(CommSender.Act.SEND, message);
    }

    /** Closes this comm and tells the front end; does nothing if it is closed. */
    @Override
    public void close() {
        close(CommMessage.of(Map.of()));
    }

    /** Closes this comm with a last message; does nothing if it is closed. */
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
