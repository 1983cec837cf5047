package dev.cella.datasets.store;

/** Hears what happens on the way to a file. Called by the thread that asked for it. */
@FunctionalInterface
public interface Watcher {
    /** Something a reader should know, such as a file that was refused; one line. */
    void note(String line);

    /**
     * How far a download is; called about ten times a second.
     *
     * @param done bytes so far, those of an earlier attempt included
     * @param total bytes in all, or -1 if the server does not say
     */
    default void progress(long done, long total) {}
}
