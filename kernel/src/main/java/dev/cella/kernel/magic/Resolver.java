package dev.cella.kernel.magic;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Finds libraries and all that they need; public because its implementation has a class loader of its own. */
public interface Resolver {
    /**
     * Finds libraries, downloading what is not in the local repository.
     *
     * @param coordinates each as {@code group:artifact:version}
     * @param repositories where to look beside Maven Central and what the user's settings name, each as a URL
     * @param listener hears about each file
     * @throws IOException if one of them cannot be found or fetched, with the reason
     * @throws InterruptedException if this thread is interrupted; nothing more is then downloaded
     */
    Resolution resolve(List<String> coordinates, List<String> repositories, DownloadListener listener)
            throws IOException, InterruptedException;

    /** Told what is being downloaded; called by several threads. */
    interface DownloadListener {
        /** So much of a file is there. */
        void at(String file, long bytes);

        /** A file is there. */
        void done(String file);
    }

    /**
     * What was found.
     *
     * @param libraries the libraries that were asked for, and those that they need
     * @param clashes where two of them want different versions of a third: which was chosen
     */
    record Resolution(List<Library> libraries, List<String> clashes) {}

    /**
     * A library on this machine.
     *
     * @param group e.g. {@code org.apache.commons}
     * @param artifact e.g. {@code commons-csv}
     * @param version e.g. {@code 1.10.0}
     * @param file its jar
     */
    record Library(String group, String artifact, String version, Path file) {}
}
