package dev.cella.datasets.medmnist;

import dev.cella.datasets.set.DataSetCatalog;
import dev.cella.datasets.set.DataSetSource;
import java.util.List;

/** Registers the 18 sets in all their sizes. */
public final class MedMnistCatalog implements DataSetCatalog {
    @Override
    public List<? extends DataSetSource<?>> sources() {
        return Registry.allSizes().stream().map(MedMnistSource::new).toList();
    }
}
