package dev.cella.lessons.evaluate;

import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** Tabulates the measures of each class against the rest. */
final class ClassTable {
    private ClassTable() {}

    static Table of(ClassificationReport evaluation) {
        int classes = evaluation.classNames().size();
        IntColumn images = IntColumn.create("images", classes);
        DoubleColumn precision = DoubleColumn.create("precision", classes);
        DoubleColumn recall = DoubleColumn.create("recall", classes);
        DoubleColumn f1 = DoubleColumn.create("F1", classes);
        DoubleColumn area = DoubleColumn.create("AUC", classes);
        DoubleColumn averagePrecision = DoubleColumn.create("average precision", classes);
        for (int k = 0; k < classes; k++) {
            ClassCounts counts = evaluation.counts(k);
            images.set(k, counts.positives());
            set(precision, k, counts.precision());
            set(recall, k, counts.recall());
            set(f1, k, counts.f1());
            boolean comparable = counts.positives() > 0 && counts.positives() < evaluation.size();
            set(area, k, comparable ? evaluation.roc(k).area() : Double.NaN);
            set(averagePrecision, k, comparable ? evaluation.precisionRecall(k).averagePrecision() : Double.NaN);
        }
        return Table.create(
                "evaluation of " + evaluation.size() + " images",
                StringColumn.create("class", evaluation.classNames()),
                images,
                precision,
                recall,
                f1,
                area,
                averagePrecision);
    }

    /** Leaves undefined values as missing cells. */
    private static void set(DoubleColumn column, int row, double value) {
        if (!Double.isNaN(value)) {
            column.set(row, value);
        }
    }
}
