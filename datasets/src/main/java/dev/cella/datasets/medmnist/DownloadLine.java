package dev.cella.datasets.medmnist;

import dev.cella.datasets.store.TransferListener;
import java.util.Locale;

/** Says once that a download has begun, so that nobody wonders what takes so long. */
final class DownloadLine implements TransferListener {
    private final MedMnistFacts facts;
    private boolean said;

    DownloadLine(MedMnistFacts facts) {
        this.facts = facts;
    }

    @Override
    public void note(String line) {
        System.out.println(line);
    }

    @Override
    public void progress(long done, long total) {
        if (!said) {
            said = true;
            note("downloading " + facts.name()
                    + (total < 0 ? "" : String.format(Locale.ROOT, ", %.1f MB", total / 1e6))
                    + " from " + facts.url().getHost());
        }
    }
}
