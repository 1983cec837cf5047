package dev.cella.kernel.display;

/** Asks the person at the front end for a line of text. */
@FunctionalInterface
public interface Prompt {
    /**
     * Asks, and waits for the answer.
     *
     * @param password true to hide what is typed
     * @throws IllegalStateException if the front end cannot ask, or the cell is interrupted
     */
    String ask(String question, boolean password);
}
