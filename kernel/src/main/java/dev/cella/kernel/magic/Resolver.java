package dev.cella.kernel.magic;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** Finds libraries and their dependencies; public because its implementation has a class loader of its own. */
public interface Resolver {
    /**
     * Finds libraries, downloading what is not in the local repository.
     *
     * @param listener is told about each file
     * @throws IOException if their dependencies cannot be determined; the message says why
     * @throws InterruptedException if this thread is interrupted; nothing more is then downloaded
     */
    Resolution resolve(Wanted wanted, DownloadListener listener) throws IOException, InterruptedException;

    /**
     * What to find, and where.
     *
     * @param coordinates each as {@code group:artifact[:extension[:classifier]]:version}
     * @param exclusions the dependencies to exclude, each as {@code group:artifact}; either part may be {@code *}
     * @param repositories where to look in addition to Maven Central and the repositories of the user's settings, each
     *     as a URL
     * @param unencrypted those of them that may use plain HTTP
     */
    record Wanted(
            List<String> coordinates, List<String> exclusions, List<String> repositories, Set<String> unencrypted) {}

    /** Returns whether a repository is on this machine, so that nobody can intercept the connection. */
    static boolean isLoopback(URI repository) {
        String host = String.valueOf(repository.getHost());
        return host.matches("localhost|127(\\.\\d{1,3}){3}|\\[::1]");
    }

    /** Is told what is being downloaded; called by several threads. */
    interface DownloadListener {
        /** Reports how much of a file has arrived. */
        void at(String file, long bytes);

        /** Reports that a file has arrived. */
        void done(String file);
    }

    /**
     * The result of a search.
     *
     * @param libraries the requested libraries and their dependencies
     * @param missing why a requested library is not available; one sentence each
     * @param remarks what may be unexpected: a version that was chosen, a file that was skipped
     */
    record Resolution(List<Library> libraries, List<String> missing, List<String> remarks) {}

    /**
     * A library on this machine.
     *
     * @param group e.g. {@code org.apache.commons}
     * @param artifact e.g. {@code commons-csv}
     * @param extension usually {@code jar}
     * @param classifier e.g. {@code natives-linux}; empty for the main file
     * @param version e.g. {@code 1.10.0}
     * @param file its file
     */
    record Library(String group, String artifact, String extension, String classifier, String version, Path file) {
        /** Returns the name without the version; libraries with the same name are the same. */
        String key() {
            return group + ":" + artifact + ":" + extension + ":" + classifier;
        }

        /** Returns the name for messages, such as {@code lwjgl natives-linux 3.3.1}. */
        String title() {
            return artifact + (classifier.isEmpty() ? "" : " " + classifier) + " " + version;
        }
    }
}
