package dev.cella.kernel.comm;

import dev.cella.kernel.display.Cell;
import java.util.Map;

/** Opens and registers the comms of a kernel. Thread-safe. */
public interface Comms {
    /**
     * Returns the comms of the kernel whose cell runs on this thread. Outside a kernel (in a unit test or a plain
     * program), it returns comms that lead nowhere, so that code using them runs there, too.
     */
    static Comms current() {
        Cell cell = Cell.current();
        return cell == null
                ? CommManager.leadingNowhere()
                : cell.attached(Comms.class).orElseGet(CommManager::leadingNowhere);
    }

    /**
     * Opens a comm to code of the front end. A front end that does not know {@code target} closes it again.
     *
     * @param target the name under which the front end knows that code
     * @param first the message that it is opened with
     */
    Comm open(String target, CommMessage first);

    /** Opens a comm with an id of the caller's choice; see {@link #open(String, CommMessage)}. */
    Comm open(String target, String id, CommMessage first);

    /** Opens a comm to code of the front end. */
    default Comm open(String target, Map<String, ?> first) {
        return open(target, CommMessage.of(first));
    }

    /**
     * Registers what accepts the comms that the front end opens to {@code target}; replaces an earlier registration.
     */
    void register(String target, CommTarget handler);

    /** Removes the registration of {@code target}; open comms stay open. */
    void unregister(String target);
}
