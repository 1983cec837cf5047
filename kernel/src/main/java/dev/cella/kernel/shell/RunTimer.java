package dev.cella.kernel.shell;

/** Hears when code of a cell begins to run and when it ends. Nothing is compiled in between. */
public interface RunTimer {
    /** The code of a snippet begins to run. */
    void start();

    /** It has ended. */
    void stop();
}
