package dev.cella.datasets.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * Brings one file into the cache: into a part file beside it, which is renamed when whole and right. A part that an
 * earlier download left is continued. Whoever comes second while a download runs works in a part file of its own.
 */
final class Download {
    private static final int ATTEMPTS = 4;

    private final KnownFile file;
    private final Path target;
    private final Timeouts timeouts;
    private final TransferListener listener;

    Download(KnownFile file, Path target, Timeouts timeouts, TransferListener listener) {
        this.file = file;
        this.target = target;
        this.timeouts = timeouts;
        this.listener = listener;
    }

    /**
     * Downloads the file to its target.
     *
     * @throws IOException with half a sentence for a reader
     */
    void run() throws IOException, InterruptedException {
        try {
            Files.createDirectories(target.getParent());
        } catch (IOException e) {
            throw new IOException("the cache folder " + target.getParent() + " cannot be written (" + e + ")", e);
        }
        try (var channel = FileChannel.open(beside(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var lock = tryLock(channel)) {
            if (lock != null) {
                bring(beside("." + file.md5() + ".part"));
            } else {
                bringApart();
            }
        }
    }

    private static FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null; // another thread of this process holds it
        }
    }

    private void bringApart() throws IOException, InterruptedException {
        var part = Files.createTempFile(target.getParent(), target.getFileName() + ".", ".part");
        try {
            bring(part);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /** Tries again as long as each attempt brings something, and once afresh when a continued part proves wrong. */
    private void bring(Path part) throws IOException, InterruptedException {
        boolean continued = size(part) > 0;
        for (int attempt = 1; ; attempt++) {
            long before = size(part);
            try {
                var md5 = new Transfer(file.url(), part, file.md5(), timeouts, listener).run();
                if (md5.equals(file.md5())) {
                    publish(part);
                    return;
                }
                Files.delete(part);
                var wrong = "what " + file.url().getHost() + " sent has MD5 " + md5 + " instead of " + file.md5();
                if (!continued) {
                    throw new WrongBytes(wrong);
                }
                listener.note(
                        "The continued download of " + file.path() + " is refused and starts afresh: " + wrong + ".");
                continued = false;
            } catch (WrongBytes e) {
                throw e;
            } catch (IOException e) {
                if (attempt == ATTEMPTS || size(part) <= before) {
                    throw e;
                }
                continued = true;
            }
        }
    }

    /** The answer was whole, and not the file. Another attempt would bring the same. */
    private static final class WrongBytes extends IOException {
        WrongBytes(String message) {
            super(message);
        }
    }

    private void publish(Path part) throws IOException {
        try {
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static long size(Path part) throws IOException {
        return Files.exists(part) ? Files.size(part) : 0;
    }

    private Path beside(String suffix) {
        return target.resolveSibling(target.getFileName() + suffix);
    }
}
