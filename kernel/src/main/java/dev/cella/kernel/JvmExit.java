package dev.cella.kernel;

/** Ends the JVM, whatever the threads of cells are doing. */
final class JvmExit {
    private static final long FOR_SHUTDOWN_HOOKS_MILLIS = 2000;

    private JvmExit() {}

    /** Runs the shutdown hooks for a short time, and ends the JVM. */
    static void now() throws InterruptedException {
        Thread orderly = new Thread(() -> System.exit(0), "cella-exit");
        orderly.setDaemon(true);
        orderly.start();
        orderly.join(FOR_SHUTDOWN_HOOKS_MILLIS);
        Runtime.getRuntime().halt(0);
    }
}
