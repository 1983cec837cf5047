package dev.cella.kernel.wire;

/** Where a receiver answers; only to be used on the thread that called it. */
public interface ReplyPort {
    /** Sends a message to the client that its prefix names. */
    void send(Outgoing message);

    /** The next message that has already come, or null if none has. */
    Incoming poll();
}
