package dev.cella.datasets.store;

import java.nio.file.Path;

/** The result of a search for a file. */
public sealed interface Lookup {
    /**
     * The file was found and its checksum is right.
     *
     * @param file its path
     */
    record Found(Path file) implements Lookup {}

    /**
     * The file was not found.
     *
     * @param why the reason, half a sentence for the user
     */
    record Missing(String why) implements Lookup {}
}
