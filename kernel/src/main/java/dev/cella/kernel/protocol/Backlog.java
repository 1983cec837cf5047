package dev.cella.kernel.protocol;

import dev.cella.kernel.wire.Incoming;
import dev.cella.kernel.wire.ReplyPort;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;

/** Holds messages of the shell channel that were read before their turn, in order. Belongs to the shell's thread. */
final class Backlog {
    private final Queue<Waiting> waiting = new ArrayDeque<>();

    /**
     * A message that waits.
     *
     * @param message the message
     * @param aborted whether it is an execute request that arrived behind failed code and must not run
     */
    record Waiting(Incoming message, boolean aborted) {}

    /** Removes and returns the next message; null if none waits. */
    Waiting poll() {
        return waiting.poll();
    }

    /** Aborts the execute requests that have arrived so far. */
    void abort(ReplyPort port) {
        read(port);
        List<Waiting> all = new ArrayList<>(waiting);
        waiting.clear();
        all.forEach(one -> waiting.add(new Waiting(one.message(), isExecute(one.message()))));
    }

    /** Returns the messages to a comm that have arrived so far, up to the first waiting cell. */
    List<Incoming> messagesTo(String comm, ReplyPort port) {
        read(port);
        return waiting.stream()
                .map(Waiting::message)
                .takeWhile(message -> !isExecute(message))
                .filter(message -> message.type().equals("comm_msg"))
                .filter(message -> message.string("comm_id", "").equals(comm))
                .toList();
    }

    private void read(ReplyPort port) {
        for (Incoming next = port.poll(); next != null; next = port.poll()) {
            waiting.add(new Waiting(next, false));
        }
    }

    private static boolean isExecute(Incoming message) {
        return message.type().equals("execute_request");
    }
}
