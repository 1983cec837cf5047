package dev.cella.datasets.set;

import dev.cella.datasets.store.TransferListener;
import java.util.Locale;

/** Prints one line when a download begins, so that nobody wonders what takes so long. */
final class DownloadMessage implements TransferListener {
    private final DataSetFacts facts;
    private boolean printed;

    DownloadMessage(DataSetFacts facts) {
        this.facts = facts;
    }

    @Override
    public void note(String line) {
        System.out.println(line);
    }

    @Override
    public void progress(long done, long total) {
        if (!printed) {
            printed = true;
            note("downloading " + facts.name()
                    + (total < 0 ? "" : String.format(Locale.ROOT, ", %.1f MB", total / 1e6))
                    + " from " + facts.source().getHost());
        }
    }
}
