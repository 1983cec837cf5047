package dev.cella.kernel.comm;

import dev.cella.kernel.display.Cell;
import java.util.Map;

/** The comms of a kernel. Thread-safe. */
public interface Comms {
    /**
     * The comms of the kernel whose cell runs on this thread; outside a kernel (a unit test, a plain program), comms that
     * lead nowhere, so that code which uses them runs there too.
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
     * @param first what it is told at once
     */
    Comm open(String target, CommMessage first);

    /** Opens a comm under an identity that the caller chose; see {@link #open(String, CommMessage)}. */
    Comm open(String target, String id, CommMessage first);

    /** Opens a comm to code of the front end. */
    default Comm open(String target, Map<String, ?> first) {
        return open(target, CommMessage.of(first));
    }

    /** Says who answers when the front end opens a comm to {@code target}; takes the place of who did before. */
    void register(String target, CommTarget handler);

    /** Lets nobody answer to {@code target} any more; comms that are open stay so. */
    void unregister(String target);
}
