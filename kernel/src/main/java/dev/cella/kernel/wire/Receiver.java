package dev.cella.kernel.wire;

/** Serves the messages of one channel. */
@FunctionalInterface
public interface Receiver {
    /** Serves one message; if it throws, the exception is logged and the channel continues. */
    void receive(Incoming message, ReplyPort port);
}
