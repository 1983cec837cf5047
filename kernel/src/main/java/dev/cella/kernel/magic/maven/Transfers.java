package dev.cella.kernel.magic.maven;

import dev.cella.kernel.magic.Resolver;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.eclipse.aether.transfer.AbstractTransferListener;
import org.eclipse.aether.transfer.ChecksumFailureException;
import org.eclipse.aether.transfer.TransferCancelledException;
import org.eclipse.aether.transfer.TransferEvent;

/**
 * Reports transfers, and ends those that nobody waits for any more and those that are not safe: over plain HTTP, unless
 * the user allowed it, and of files without the right checksum. Such a file is tried twice. A repository on this disk
 * does not need checksums.
 */
final class Transfers extends AbstractTransferListener {
    private final Resolver.DownloadListener listener;
    private final Predicate<String> trusted;
    private final Set<String> damaged = ConcurrentHashMap.newKeySet();
    private volatile boolean cancelled;

    /** @param trusted whether a repository may use plain HTTP, by its URL */
    Transfers(Resolver.DownloadListener listener, Predicate<String> trusted) {
        this.listener = listener;
        this.trusted = trusted;
    }

    void cancel() {
        cancelled = true;
    }

    @Override
    public void transferInitiated(TransferEvent event) throws TransferCancelledException {
        check();
        String url = url(event);
        if (url.regionMatches(true, 0, "http:", 0, 5) && !trusted.test(url)) {
            throw new TransferCancelledException(name(event) + " would come from " + url
                    + ", which is not encrypted, so"
                    + " anyone in between could change it; to allow it, use %maven repository --allow-http " + url);
        }
    }

    @Override
    public void transferCorrupted(TransferEvent event) throws TransferCancelledException {
        if (url(event).startsWith("file:")) {
            return;
        }
        boolean wrong = event.getException() instanceof ChecksumFailureException failure
                && !failure.getExpected().isEmpty();
        if (!wrong) {
            throw new TransferCancelledException(name(event) + " has no checksum at " + url(event)
                    + ", so it cannot be verified; download it yourself and add it with %jars");
        }
        if (!damaged.add(event.getResource().getResourceName())) {
            throw new TransferCancelledException(name(event) + " of " + url(event)
                    + " has the wrong checksum, so it is damaged or not what it claims to be");
        }
    }

    @Override
    public void transferProgressed(TransferEvent event) throws TransferCancelledException {
        check();
        listener.at(name(event), event.getTransferredBytes());
    }

    @Override
    public void transferSucceeded(TransferEvent event) {
        if (!cancelled) {
            listener.done(name(event));
        }
    }

    private void check() throws TransferCancelledException {
        if (cancelled) {
            throw new TransferCancelledException("interrupted");
        }
    }

    private static String url(TransferEvent event) {
        return event.getResource().getRepositoryUrl();
    }

    private static String name(TransferEvent event) {
        String path = event.getResource().getResourceName();
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
