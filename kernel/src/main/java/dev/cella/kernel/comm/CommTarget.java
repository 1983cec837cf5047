package dev.cella.kernel.comm;

/** Accepts comms that the front end opens. */
@FunctionalInterface
public interface CommTarget {
    /**
     * Accepts a comm, usually by setting its handlers.
     *
     * @param comm the comm, already open
     * @param first the message that the front end opened it with
     * @throws Exception to refuse: the comm is closed again and the reason is shown
     */
    void opened(Comm comm, CommMessage first) throws Exception;
}
