package dev.cella.datasets.set;

import java.util.List;
import java.util.stream.Collectors;
import tech.tablesaw.api.Table;

/**
 * A data set: named splits of samples, their labels as a table, where the data came from, and how it may be used.
 *
 * <p>A sample is whatever the set consists of: an image with a class, an image with boxes or masks, a heartbeat, a
 * sentence. Data sets are immutable. They are not for clinical use.
 *
 * @param <S> type of a sample
 */
public interface DataSet<S> {
    /** Returns the facts about the set, without reading it: name, classes, license, citation. */
    DataSetFacts facts();

    /** Returns where this data came from: the official file, a file of your own, or a generator. */
    Origin origin();

    /** Returns all splits, in the order in which a model meets them: train, validation, test. */
    List<? extends Split<S>> splits();

    /**
     * Returns the labels of all splits, one row per label. The first two columns of each set are {@code split} (text)
     * and {@code index} (the position of the sample in its split); the others depend on the set. A sample with several
     * labels, such as an image with many boxes, has several rows. A set that is split {@link SplitRule#BY_PATIENT} has
     * a column {@code patient}.
     */
    Table labels();

    /**
     * Returns the samples to learn from.
     *
     * @throws IllegalArgumentException if the set has no split of that name
     */
    default Split<S> train() {
        return split(Split.TRAIN);
    }

    /**
     * Returns the samples to choose a model with.
     *
     * @throws IllegalArgumentException if the set has no split of that name
     */
    default Split<S> validation() {
        return split(Split.VALIDATION);
    }

    /**
     * Returns the samples to judge the chosen model with, once.
     *
     * @throws IllegalArgumentException if the set has no split of that name
     */
    default Split<S> test() {
        return split(Split.TEST);
    }

    /**
     * Returns the split with a name.
     *
     * @throws IllegalArgumentException if the set has no split of that name
     */
    default Split<S> split(String name) {
        for (Split<S> split : splits()) {
            if (split.name().equals(name)) {
                return split;
            }
        }
        var names = splits().stream().map(Split::name).collect(Collectors.joining(", "));
        throw new IllegalArgumentException(
                facts().title() + " has no split called \"" + name + "\"; its splits are " + names);
    }

    /** Returns the number of samples of all splits together. */
    default int size() {
        return splits().stream().mapToInt(Split::size).sum();
    }

    /**
     * Creates a data set from its parts.
     *
     * @param labels one row per label, see {@link #labels()}
     * @throws IllegalArgumentException if the table lacks a column that every set has, if it has a row for a sample that does
     *     not exist, or if a patient of a set that is split by patient occurs in two splits
     */
    static <S> DataSet<S> of(DataSetFacts facts, Origin origin, List<Split<S>> splits, Table labels) {
        LabelCheck.check(facts, splits, labels);
        return new PlainDataSet<>(facts, origin, List.copyOf(splits), labels);
    }
}
