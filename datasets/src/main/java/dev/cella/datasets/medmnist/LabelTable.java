package dev.cella.datasets.medmnist;

import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** Collects labels as a table, one row per sample and finding. */
final class LabelTable {
    private final MedMnistFacts facts;
    private final StringColumn split = StringColumn.create("split");
    private final IntColumn index = IntColumn.create("index");
    private final IntColumn label = IntColumn.create("label");
    private final StringColumn name = StringColumn.create("class");

    LabelTable(MedMnistFacts facts) {
        this.facts = facts;
    }

    LabelTable with(ImageSplit part) {
        for (int i = 0; i < part.size(); i++) {
            boolean none = true;
            for (int k = 0; k < facts.classCount(); k++) {
                if (part.shows(i, k)) {
                    row(part.name(), i, k, facts.classNames().get(k));
                    none = false;
                }
            }
            if (none) {
                row(part.name(), i, -1, ImageSplit.NO_FINDING);
            }
        }
        return this;
    }

    Table table() {
        return Table.create(facts.title() + " labels", split, index, label, name);
    }

    private void row(String part, int i, int k, String className) {
        split.append(part);
        index.append(i);
        label.append(k);
        name.append(className);
    }
}
