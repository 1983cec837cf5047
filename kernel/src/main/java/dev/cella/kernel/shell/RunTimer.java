package dev.cella.kernel.shell;

/** Is told when code of a cell begins to run and when it ends. Nothing is compiled in between. */
public interface RunTimer {
    /** Is called when the code of a snippet begins to run. */
    void start();

    /** Is called when it has ended. */
    void stop();
}
