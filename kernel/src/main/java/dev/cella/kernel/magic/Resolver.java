package dev.cella.kernel.magic;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** Finds libraries and all that they need; public because its implementation has a class loader of its own. */
public interface Resolver {
    /**
     * Finds libraries, downloading what is not in the local repository.
     *
     * @param listener hears about each file
     * @throws IOException if it cannot be worked out what they need, with the reason
     * @throws InterruptedException if this thread is interrupted; nothing more is then downloaded
     */
    Resolution resolve(Wanted wanted, DownloadListener listener) throws IOException, InterruptedException;

    /**
     * What to find, and where.
     *
     * @param coordinates each as {@code group:artifact[:extension[:classifier]]:version}
     * @param exclusions what is left out of that which they need, each as {@code group:artifact}; either may be {@code *}
     * @param repositories where to look beside Maven Central and what the user's settings name, each as a URL
     * @param unencrypted those of them that may be asked over plain HTTP
     */
    record Wanted(
            List<String> coordinates, List<String> exclusions, List<String> repositories, Set<String> unencrypted) {}

    /** Whether a repository is on this machine, so that nobody is on the way to it. */
    static boolean isLoopback(URI repository) {
        String host = String.valueOf(repository.getHost());
        return host.matches("localhost|127(\\.\\d{1,3}){3}|\\[::1]");
    }

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
     * @param missing why one that was asked for cannot be had; one sentence each
     * @param remarks what is different from what might be expected: a version that was chosen, a file that was left out
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
        /** The name without the version, by which two libraries are the same. */
        String key() {
            return group + ":" + artifact + ":" + extension + ":" + classifier;
        }

        /** The name that messages use, e.g. {@code lwjgl natives-linux 3.3.1}. */
        String title() {
            return artifact + (classifier.isEmpty() ? "" : " " + classifier) + " " + version;
        }
    }
}
