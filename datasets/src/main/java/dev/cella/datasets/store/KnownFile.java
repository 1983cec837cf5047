package dev.cella.datasets.store;

import java.net.URI;
import java.nio.file.Path;

/**
 * A published file, known by its checksum.
 *
 * @param path where it lies in a data folder or in the cache, such as {@code medmnist/breastmnist.npz}
 * @param url where it is published
 * @param md5 its MD5, lower-case hexadecimal
 */
public record KnownFile(String path, URI url, String md5) {

    Path in(Path folder) {
        return folder.resolve(path);
    }
}
