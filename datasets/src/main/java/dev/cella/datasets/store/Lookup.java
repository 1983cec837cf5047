package dev.cella.datasets.store;

import java.nio.file.Path;

/** How a search for a file ended. */
public sealed interface Lookup {
    /**
     * The file, its checksum verified.
     *
     * @param file where it lies
     */
    record Found(Path file) implements Lookup {}

    /**
     * No file.
     *
     * @param why the reason, half a sentence for a reader
     */
    record Missing(String why) implements Lookup {}
}
