package dev.cella.kernel.comm;

/** What answers when the front end opens a comm. */
@FunctionalInterface
public interface CommTarget {
    /**
     * Takes the comm over, usually by setting its handlers.
     *
     * @param comm the comm, already open
     * @param first what the front end opened it with
     * @throws Exception to refuse: the comm is closed again, and the reason is shown
     */
    void opened(Comm comm, CommMessage first) throws Exception;
}
