package dev.cella.kernel.comm;

/**
 * Sends the messages of comms to the front end. The kernel has one sender per request, which the messages name as their
 * cause.
 */
@FunctionalInterface
public interface CommSender {
    /** What a message does to its comm. */
    enum Act {
        OPEN,
        SEND,
        CLOSE
    }

    /** Sends a message; may be called by any thread. */
    void send(Act act, Comm comm, CommMessage message);
}
