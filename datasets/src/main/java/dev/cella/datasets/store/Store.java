package dev.cella.datasets.store;

import dev.cella.datasets.store.Lookup.Found;
import dev.cella.datasets.store.Lookup.Missing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;

/**
 * Finds published files in the data folder or in the cache, or downloads them. Each file it returns has the right
 * checksum.
 *
 * <p>Several threads and processes may use the same cache at once.
 */
public final class Store {
    private final CacheFolders folders;
    private final Timeouts timeouts;

    Store(CacheFolders folders, Timeouts timeouts) {
        this.folders = folders;
        this.timeouts = timeouts;
    }

    /** Creates a store whose folders come from the environment variables. */
    public static Store fromEnvironment() {
        return in(
                CacheFolders.from(System.getenv(), System.getProperty("os.name"), System.getProperty("user.home", "")));
    }

    /** Creates a store with the given folders. */
    public static Store in(CacheFolders folders) {
        return new Store(folders, Timeouts.USUAL);
    }

    /** Returns the data folder that the user has named, if any. Its files need not be official ones. */
    public Optional<Path> dataFolder() {
        return folders.data();
    }

    /**
     * Searches for a file, and downloads it if necessary. Without a network, this takes less than three seconds.
     *
     * @throws CancellationException if the thread is interrupted; what has arrived is kept for the next download
     */
    public Lookup find(KnownFile file, TransferListener listener) {
        return local(file, listener).<Lookup>map(Found::new).orElseGet(() -> download(file, listener));
    }

    /** Searches for a file in the data folder and in the cache. */
    public Optional<Path> local(KnownFile file, TransferListener listener) {
        return Stream.of(folders.data(), folders.cache())
                .flatMap(Optional::stream)
                .map(file::in)
                .filter(path -> isRight(file, path, listener))
                .findFirst();
    }

    /**
     * Downloads a file to the cache.
     *
     * @throws CancellationException if the thread is interrupted; what has arrived is kept for the next download
     */
    public Lookup download(KnownFile file, TransferListener listener) {
        if (folders.offline()) {
            return new Missing("it is not in the cache, and CELLA_OFFLINE=1 forbids downloading it");
        }
        if (folders.cache().isEmpty()) {
            return new Missing("there is no home folder for a cache; set CELLA_CACHE to a folder");
        }
        var target = file.in(folders.cache().get());
        try {
            new Download(file, target, timeouts, listener).run();
            return new Found(target);
        } catch (IOException e) {
            return new Missing(e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("the download of " + file.path()
                    + " was interrupted; what has arrived is kept, and the next download continues there");
        }
    }

    private static boolean isRight(KnownFile file, Path path, TransferListener listener) {
        if (!Files.exists(path)) {
            return false;
        }
        try {
            var checksum = file.checksum().of(path);
            if (checksum.equals(file.checksum())) {
                return true;
            }
            listener.note(path + " (" + Files.size(path) + " bytes, " + checksum
                    + ") is refused: the official file has " + file.checksum() + ".");
        } catch (IOException e) {
            listener.note(path + " cannot be read and is skipped: " + e.getMessage() + ".");
        }
        return false;
    }
}
