package dev.cella.kernel.comm;

/** What is done with a message of a comm. */
@FunctionalInterface
public interface CommHandler {
    /**
     * Takes a message.
     *
     * @throws Exception what is then shown below the output that belongs to the message; the comm stays as it is
     */
    void received(CommMessage message) throws Exception;
}
