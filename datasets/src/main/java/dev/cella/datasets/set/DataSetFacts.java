package dev.cella.datasets.set;

import java.net.URI;
import java.util.List;

/** The facts about a data set, known before any of it is read. A record such as {@link BasicFacts} implements this. */
public interface DataSetFacts {
    /** Returns the name by which {@link DataSets#named} finds the set, such as {@code breastmnist}. */
    String name();

    /** Returns the name for readers, such as {@code BreastMNIST}. */
    String title();

    /** Returns what the samples are and how they were acquired, such as {@code breast ultrasound}. */
    String modality();

    /** Returns the names of the classes, of samples or of the objects in them; the index is the label. */
    List<String> classNames();

    /** Returns how the set was divided into splits. */
    SplitRule splitRule();

    /** Returns the license of the official data. */
    String license();

    /** Returns the publication to cite, in one line. */
    String citation();

    /** Returns the page that describes and offers the set. */
    URI source();

    /** Returns the number of classes. */
    default int classCount() {
        return classNames().size();
    }
}
