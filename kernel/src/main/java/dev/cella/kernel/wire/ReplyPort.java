package dev.cella.kernel.wire;

/** Sends a receiver's replies; only for use on the thread that called the receiver. */
public interface ReplyPort {
    /** Sends a message to the client that its prefix names. */
    void send(Outgoing message);

    /** Returns the next message that has already arrived, or null if there is none. */
    Incoming poll();
}
