package dev.cella.kernel.wire;

/** What happens with the messages of one channel. */
@FunctionalInterface
public interface Receiver {
    /** Serves one message; what it throws is logged, and the channel goes on. */
    void receive(Incoming message, ReplyPort port);
}
