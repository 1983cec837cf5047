package dev.cella.kernel.comm;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Manages the comms of a kernel. The kernel passes on what the front end sends, on a thread where handlers may run.
 * Cells use {@link Comms}.
 */
public final class CommManager implements Comms {
    private final CommSender sender;
    private final Map<String, CommTarget> targets = new ConcurrentHashMap<>();
    private final Map<String, Comm> open = new ConcurrentHashMap<>();

    /** @param sender sends the messages that no cell causes */
    public CommManager(CommSender sender) {
        this.sender = sender;
    }

    static CommManager leadingNowhere() {
        return new CommManager((act, comm, message) -> {});
    }

    @Override
    public Comm open(String target, CommMessage first) {
        return open(target, UUID.randomUUID().toString(), first);
    }

    @Override
    public Comm open(String target, String id, CommMessage first) {
        Comm comm = new Comm(this, id, target);
        if (open.putIfAbsent(id, comm) != null) {
            throw new IllegalArgumentException("a comm with the id " + id
                    + " is already open, and ids must be unique; leave the id out to get a new one");
        }
        comm.dispatch(CommSender.Act.OPEN, first);
        return comm;
    }

    @Override
    public void register(String target, CommTarget handler) {
        targets.put(target, handler);
    }

    @Override
    public void unregister(String target) {
        targets.remove(target);
    }

    /** Returns whether {@code target} is registered, so that the front end can open a comm to it. */
    public boolean answers(String target) {
        return targets.containsKey(target);
    }

    /** Returns the comm with this id, if it is open. */
    public Optional<Comm> find(String id) {
        return Optional.ofNullable(open.get(id));
    }

    /** Returns the targets of all open comms, by id. */
    public Map<String, String> directory() {
        Map<String, String> directory = new TreeMap<>();
        open.forEach((id, comm) -> directory.put(id, comm.target()));
        return directory;
    }

    /**
     * Handles a comm that the front end has opened. If nobody registered its target, the comm is closed again; an id
     * that is in use is ignored.
     *
     * @throws Exception what its target throws; the comm is then closed
     */
    public void opened(String target, String id, CommMessage first) throws Exception {
        CommTarget handler = targets.get(target);
        Comm comm = new Comm(this, id, target);
        if (open.putIfAbsent(id, comm) != null) {
            return;
        }
        if (handler == null) {
            comm.close();
            return;
        }
        try {
            handler.opened(comm, first);
        } catch (Exception | Error refusal) {
            comm.close();
            throw refusal;
        }
    }

    /**
     * Handles a message from the front end.
     *
     * @param newer the messages to this comm that wait behind it
     * @throws Exception what the handler throws
     */
    public void received(Comm comm, CommMessage message, List<CommMessage> newer) throws Exception {
        if (connects(comm)) {
            comm.receive(message, newer);
        }
    }

    /**
     * Handles a comm that the front end has closed.
     *
     * @throws Exception what the handler throws
     */
    public void closed(Comm comm, CommMessage last) throws Exception {
        if (remove(comm)) {
            comm.closed(last);
        }
    }

    boolean connects(Comm comm) {
        return open.get(comm.id()) == comm;
    }

    boolean remove(Comm comm) {
        return open.remove(comm.id(), comm);
    }

    CommSender sender() {
        return sender;
    }
}
