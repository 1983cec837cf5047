package dev.cella.datasets.store;

import java.net.URI;
import java.nio.file.Path;

/**
 * A published file, identified by its checksum.
 *
 * @param path its path in the data folder and in the cache, such as {@code medmnist/breastmnist.npz}
 * @param url the address at which it is published
 * @param checksum its published checksum
 */
public record KnownFile(String path, URI url, Checksum checksum) {

    Path in(Path folder) {
        return folder.resolve(path);
    }
}
