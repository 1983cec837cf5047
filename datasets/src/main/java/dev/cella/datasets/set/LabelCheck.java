package dev.cella.datasets.set;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tech.tablesaw.api.Table;

/** Checks that a label table matches its splits, and that no patient is in two of them. */
final class LabelCheck {
    private final DataSetFacts facts;
    private final Map<String, Integer> sizes;
    private final Table labels;

    private LabelCheck(DataSetFacts facts, List<? extends Split<?>> splits, Table labels) {
        this.facts = facts;
        this.sizes = splits.stream().collect(Collectors.toMap(Split::name, Split::size));
        this.labels = labels;
    }

    /**
     * Checks a table.
     *
     * @throws IllegalArgumentException if it does not fit the splits, see {@link DataSet#of}
     */
    static void check(DataSetFacts facts, List<? extends Split<?>> splits, Table labels) {
        var check = new LabelCheck(facts, splits, labels);
        check.columns();
        check.rows();
        if (facts.splitRule() == SplitRule.BY_PATIENT) {
            check.patients();
        }
    }

    private void columns() {
        var names = labels.columnNames();
        if (names.size() < 2 || !names.subList(0, 2).equals(List.of("split", "index"))) {
            throw new IllegalArgumentException("the labels of " + facts.title() + " have the columns " + names
                    + "; the first two must be split and index");
        }
    }

    private void rows() {
        for (var row : labels) {
            int size = sizes.getOrDefault(row.getString("split"), 0);
            int index = row.getInt("index");
            if (index < 0 || index >= size) {
                throw new IllegalArgumentException("a label of " + facts.title() + " belongs to sample " + index
                        + " of the split \"" + row.getString("split") + "\", which has " + size + " samples");
            }
        }
    }

    private void patients() {
        if (!labels.containsColumn("patient")) {
            throw new IllegalArgumentException(facts.title()
                    + " is split by patient, but its labels have no column patient; add one, so that this can"
                    + " be checked");
        }
        var splitOf = new HashMap<String, String>();
        for (var row : labels) {
            var split = row.getString("split");
            var other = splitOf.putIfAbsent(row.getString("patient"), split);
            if (other != null && !other.equals(split)) {
                throw new IllegalArgumentException("patient " + row.getString("patient") + " of " + facts.title()
                        + " is in both the " + other + " and the " + split
                        + " split; put all samples of a patient into one split");
            }
        }
    }
}
