/**
 * Files by checksum: found in the data folder, in the cache, or downloaded. A wrong or incomplete file is never returned.
 *
 * <p>A class must continue when a server is down, so every wait is limited: without a network the search takes less
 * than three seconds. A download that breaks off is continued where it stopped, even on another day.
 *
 * <p>Reading order: {@link dev.cella.datasets.store.Store}, {@link dev.cella.datasets.store.CacheFolders},
 * {@code Download} (what happens to the part file), {@code Transfer} (one request and its timeouts).
 *
 * <pre>{@code
 * var checksum = Checksum.md5("750601b1f35ba3300ea97c75c52ff8f6");
 * var file = new KnownFile("medmnist/breastmnist.npz", url, checksum);
 * Lookup lookup = Store.fromEnvironment().find(file, line -> System.out.println(line));
 * if (lookup instanceof Lookup.Found found) {
 *     read(found.file());
 * } else if (lookup instanceof Lookup.Missing missing) {
 *     System.out.println(missing.why());
 * }
 * }</pre>
 */
package dev.cella.datasets.store;
