package dev.cella.lessons.evaluate;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** A confusion matrix: rows are the true classes, columns the predicted ones, and right answers lie on the diagonal. */
public final class ConfusionMatrix {
    private final List<String> classNames;
    private final int[][] counts;

    ConfusionMatrix(List<String> classNames, int[][] counts) {
        this.classNames = classNames;
        this.counts = counts;
    }

    /** Returns the names of the classes, K. */
    public List<String> classNames() {
        return classNames;
    }

    /** Returns how many images of class {@code truth} the net took for {@code chosen}; both from 0 to K − 1. */
    public int count(int truth, int chosen) {
        return counts[truth][chosen];
    }

    /** Returns how many images are of a class. */
    public int images(int truth) {
        return Arrays.stream(counts[truth]).sum();
    }

    /** Returns the share of images on the diagonal, in [0,1]. */
    public double accuracy() {
        int all = IntStream.range(0, counts.length).map(this::images).sum();
        return (double) IntStream.range(0, counts.length).map(k -> counts[k][k]).sum() / all;
    }

    /** Returns one row per true class and one column per predicted class: {@code true class, NAME, NAME, …}. */
    public Table table() {
        Table table = Table.create("confusion matrix", StringColumn.create("true class", classNames));
        for (int chosen = 0; chosen < counts.length; chosen++) {
            int column = chosen;
            table.addColumns(IntColumn.create(
                    classNames.get(chosen), Arrays.stream(counts).mapToInt(row -> row[column])));
        }
        return table;
    }

    /** Returns one line: the share of right answers. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.3f right", accuracy());
    }
}
