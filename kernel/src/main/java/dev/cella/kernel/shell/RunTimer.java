package dev.cella.kernel.shell;

/** Told when code of a cell begins to run, and when it ends; between the two nothing is compiled. */
public interface RunTimer {
    /** The code of a snippet begins to run. */
    void start();

    /** It has ended. */
    void stop();
}
