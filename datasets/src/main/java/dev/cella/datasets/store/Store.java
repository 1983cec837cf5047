package dev.cella.datasets.store;

import dev.cella.datasets.store.Lookup.Found;
import dev.cella.datasets.store.Lookup.Missing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;

/**
 * Finds published files: in the given data folder, in the cache, at their address. What it finds has the right checksum.
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

    /** A store in the folders that the environment variables name. */
    public static Store fromEnvironment() {
        var home = Path.of(System.getProperty("user.home"));
        return in(CacheFolders.from(System.getenv(), System.getProperty("os.name"), home));
    }

    /** A store in folders of one's own. */
    public static Store in(CacheFolders folders) {
        return new Store(folders, Timeouts.USUAL);
    }

    /**
     * Looks for a file, downloads it if it must. Without a network this ends within three seconds.
     *
     * @throws CancellationException if the thread is interrupted; a part that was downloaded is kept for the next time
     */
    public Lookup find(KnownFile file, TransferListener listener) {
        if (folders.given().isPresent() && isRight(file, file.in(folders.given().get()), listener)) {
            return new Found(file.in(folders.given().get()));
        }
        var cached = file.in(folders.cache());
        if (isRight(file, cached, listener)) {
            return new Found(cached);
        }
        if (folders.offline()) {
            return new Missing("not in the cache, and CELLA_OFFLINE=1 forbids to download it");
        }
        try {
            new Download(file, cached, timeouts, listener).run();
            return new Found(cached);
        } catch (IOException e) {
            return new Missing(e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("the download of " + file.path()
                    + " was interrupted; what has arrived is kept, and the next download goes on from there");
        }
    }

    private static boolean isRight(KnownFile file, Path place, TransferListener listener) {
        if (!Files.exists(place)) {
            return false;
        }
        try {
            var md5 = Checksum.md5(place);
            if (md5.equals(file.md5())) {
                return true;
            }
            listener.note(place + " (" + Files.size(place) + " bytes, MD5 " + md5
                    + ") is refused: the official file has MD5 " + file.md5() + ".");
        } catch (IOException e) {
            listener.note(place + " cannot be read and is passed over: " + e.getMessage() + ".");
        }
        return false;
    }
}
