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
 * Downloads one file into the cache: into a part file next to it, which is renamed when it is complete and its checksum
 * right. A part file that an earlier download left is continued. If another download of the same file is running, this
 * one uses a part file of its own.
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
     * @throws IOException if the file cannot be downloaded; the message is half a sentence for the user
     */
    void run() throws IOException, InterruptedException {
        try (var channel = openLockFile();
                var lock = tryLock(channel)) {
            if (lock != null) {
                fill(beside("." + file.checksum().hex() + ".part"));
            } else {
                fillTemporary();
            }
        }
    }

    private FileChannel openLockFile() throws CacheNotWritable {
        try {
            Files.createDirectories(target.getParent());
            return FileChannel.open(beside(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw new CacheNotWritable(target.getParent(), e);
        }
    }

    private static FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null; // another thread of this process holds the lock
        }
    }

    private void fillTemporary() throws IOException, InterruptedException {
        var part = Files.createTempFile(target.getParent(), target.getFileName() + ".", ".part");
        try {
            fill(part);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /**
     * Retries as long as each attempt receives something, and starts over once if a continued part file turns out to be
     * wrong.
     */
    private void fill(Path part) throws IOException, InterruptedException {
        boolean continued = size(part) > 0;
        for (int attempt = 1; ; attempt++) {
            long before = size(part);
            try {
                var received = new Transfer(file.url(), part, file.checksum(), timeouts, listener).run();
                if (received.equals(file.checksum())) {
                    publish(part);
                    return;
                }
                Files.delete(part);
                var wrong = file.url().getHost() + " sent a file with " + received + " instead of "
                        + file.checksum().hex();
                if (!continued) {
                    throw new WrongBytes(wrong);
                }
                listener.note(
                        "The continued download of " + file.path() + " is discarded and starts over: " + wrong + ".");
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

    /** The answer was complete but is not the file. Another attempt would receive the same. */
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
