package dev.cella.datasets.store;

import java.io.IOException;
import java.nio.file.Path;

/** The cache folder cannot be created or written, or its disk is full. */
final class CacheNotWritable extends IOException {
    CacheNotWritable(Path folder, IOException cause) {
        super("the cache folder " + folder + " cannot be written (" + cause + ")", cause);
    }
}
