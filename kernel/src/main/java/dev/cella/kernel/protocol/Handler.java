package dev.cella.kernel.protocol;

/** Answers one type of request. */
@FunctionalInterface
interface Handler {
    /** Answers {@code request}; what it throws is answered with an error reply. */
    void handle(Request request) throws Exception;
}
