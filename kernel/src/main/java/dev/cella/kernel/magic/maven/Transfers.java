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
 * Passes on what is transferred, and ends transfers that nobody waits for any more or that nobody should trust: over plain
 * HTTP, unless that was asked for, and of files without their right checksum. Such a file is tried twice. A repository on
 * this disk need not have checksums.
 */
final class Transfers extends AbstractTransferListener {
    private final Resolver.DownloadListener listener;
    private final Predicate<String> trusted;
    private final Set<String> damaged = ConcurrentHashMap.newKeySet();
    private volatile boolean cancelled;

    /** @param trusted whether a repository may be asked over plain HTTP, by its URL */
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
                    + " anybody on the way could change it; trust the way with %maven repository --allow-http " + url);
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
                    + ", so nobody can tell whether it came whole; download it yourself and add it with %jars");
        }
        if (!damaged.add(event.getResource().getResourceName())) {
            throw new TransferCancelledException(name(event) + " of " + url(event)
                    + " does not have the checksum that it should have, so it is damaged or not what it claims to be");
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
