package dev.cella.datasets.text;

import dev.cella.datasets.set.DataSetCatalog;
import dev.cella.datasets.set.DataSetFacts;
import dev.cella.datasets.set.DataSetSource;
import dev.cella.datasets.set.Origin;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Registers the sentences, which are always generated. */
public final class SentenceSource implements DataSetSource<ClinicalSentences>, DataSetCatalog {
    /** Is called by the service loader. */
    public SentenceSource() {}

    @Override
    public List<? extends DataSetSource<?>> sources() {
        return List.of(this);
    }

    @Override
    public DataSetFacts facts() {
        return ClinicalSentences.FACTS;
    }

    @Override
    public ClinicalSentences read(List<Path> files, Origin origin) throws IOException {
        throw new IOException(facts().title() + " exist in no file, they are generated; try ClinicalSentences.load()");
    }

    @Override
    public ClinicalSentences generate(long seed) {
        return ClinicalSentences.generate(seed);
    }
}
