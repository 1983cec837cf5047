/**
 * Files by checksum: found in a given folder, in the cache, or downloaded; never a wrong or half one.
 *
 * <p>A class must go on when a server sleeps, so every wait has an end: without a network the search is over in less than
 * three seconds. A download that breaks goes on from where it broke, also on another day.
 *
 * <p>Reading order: {@link dev.cella.datasets.store.Store}, {@link dev.cella.datasets.store.CacheFolders},
 * {@code Download} (what happens to the part file), {@code Transfer} (one request, and how long to wait).
 *
 * <pre>{@code
 * var file = new KnownFile("medmnist/breastmnist.npz", url, "750601b1f35ba3300ea97c75c52ff8f6");
 * Lookup lookup = Store.fromEnvironment().find(file, line -> System.out.println(line));
 * if (lookup instanceof Lookup.Found found) {
 *     read(found.file());
 * } else if (lookup instanceof Lookup.Missing missing) {
 *     System.out.println(missing.why());
 * }
 * }</pre>
 */
package dev.cella.datasets.store;
