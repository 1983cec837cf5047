package dev.cella.datasets.set;

import java.net.URI;
import java.util.List;

/**
 * The facts of a set without special ones of its own.
 *
 * @param name the name by which {@link DataSets#named} finds the set: lower case, no spaces
 * @param title the name for readers
 * @param modality what the samples are and how they were acquired
 * @param classNames names of the classes; the index is the label
 * @param splitRule how the set was divided into splits
 * @param license license of the official data
 * @param citation the publication to cite, in one line
 * @param source the page that describes and offers the set
 */
public record BasicFacts(
        String name,
        String title,
        String modality,
        List<String> classNames,
        SplitRule splitRule,
        String license,
        String citation,
        URI source)
        implements DataSetFacts {

    public BasicFacts {
        classNames = List.copyOf(classNames);
    }
}
