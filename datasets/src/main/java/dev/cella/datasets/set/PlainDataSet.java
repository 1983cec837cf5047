package dev.cella.datasets.set;

import java.util.List;
import java.util.stream.Collectors;
import tech.tablesaw.api.Table;

/** A data set that consists of its parts and adds nothing to them. */
record PlainDataSet<S>(DataSetFacts facts, Origin origin, List<Split<S>> splits, Table labels) implements DataSet<S> {
    @Override
    public Table labels() {
        return labels.copy(); // a table can be changed
    }

    @Override
    public String toString() {
        var sizes =
                splits.stream().map(split -> split.size() + " " + split.name()).collect(Collectors.joining(", "));
        return facts.title() + ", " + facts.modality() + ": " + sizes + "; " + origin.text();
    }
}
