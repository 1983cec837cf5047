package dev.cella.kernel.magic.maven;

import dev.cella.kernel.magic.Resolver;
import org.eclipse.aether.transfer.AbstractTransferListener;
import org.eclipse.aether.transfer.TransferCancelledException;
import org.eclipse.aether.transfer.TransferEvent;

/** Passes on what is transferred, and ends transfers that nobody waits for any more. */
final class Transfers extends AbstractTransferListener {
    private final Resolver.DownloadListener listener;
    private volatile boolean cancelled;

    Transfers(Resolver.DownloadListener listener) {
        this.listener = listener;
    }

    void cancel() {
        cancelled = true;
    }

    @Override
    public void transferInitiated(TransferEvent event) throws TransferCancelledException {
        check();
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

    private static String name(TransferEvent event) {
        String path = event.getResource().getResourceName();
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
