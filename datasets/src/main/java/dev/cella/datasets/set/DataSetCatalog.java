package dev.cella.datasets.set;

import java.util.List;

/**
 * Registers data sets. Implementations are named in
 * {@code META-INF/services/dev.cella.datasets.set.DataSetCatalog}, the only place where a new one is added.
 */
public interface DataSetCatalog {
    /** Returns the sources of the sets that this catalog registers. */
    List<? extends DataSetSource<?>> sources();
}
