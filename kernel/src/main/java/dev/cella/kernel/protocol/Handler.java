package dev.cella.kernel.protocol;

/** Answers one type of request. */
@FunctionalInterface
interface Handler {
    /** Answers {@code request}; if it throws, the client gets an error reply. */
    void handle(Request request) throws Exception;
}
