package dev.cella.datasets.store;

/** Follows the search for a file and its download. All calls come from the thread that asked for the file. */
@FunctionalInterface
public interface TransferListener {
    /** Reports something that the user should know in one line, such as a file that was refused. */
    void note(String line);

    /**
     * Reports the progress of a download, about ten times per second.
     *
     * @param done bytes received so far, including those of an earlier attempt
     * @param total total number of bytes, or -1 if the server does not say
     */
    default void progress(long done, long total) {}
}
