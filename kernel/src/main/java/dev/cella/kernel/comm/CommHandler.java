package dev.cella.kernel.comm;

/** Handles the messages of a comm. */
@FunctionalInterface
public interface CommHandler {
    /**
     * Handles a message.
     *
     * @throws Exception an error, which is shown below the output that belongs to the message; the comm stays open
     */
    void received(CommMessage message) throws Exception;
}
