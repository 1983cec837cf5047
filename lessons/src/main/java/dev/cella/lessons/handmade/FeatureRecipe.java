package dev.cella.lessons.handmade;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * How an image becomes a feature vector: groups of features, one after the other.
 *
 * @param groups at least one
 */
public record FeatureRecipe(List<FeatureGroup> groups) {

    /** @throws IllegalArgumentException if there is no group */
    public FeatureRecipe {
        groups = List.copyOf(groups);
        if (groups.isEmpty()) {
            throw new IllegalArgumentException(
                    "a recipe of 0 groups makes no features (must be >= 1); try recipe(measure(laplacian(),"
                            + " STRENGTH))");
        }
    }

    /** Puts groups of features in a row. */
    public static FeatureRecipe recipe(FeatureGroup... groups) {
        return new FeatureRecipe(List.of(groups));
    }

    /** Returns a name for each feature. */
    public List<String> names() {
        return groups.stream().flatMap(group -> group.names().stream()).toList();
    }

    /** Returns how many features there are, F. */
    public int size() {
        return names().size();
    }

    /**
     * Returns the feature vector of one image, F numbers.
     *
     * @param image gray, {@code [H, W]} or {@code [1, H, W]}
     * @throws IllegalArgumentException if the image is not gray, or too small
     */
    public double[] features(INDArray image) {
        double[][] pixels = Pixels.of(image);
        return groups.stream()
                .flatMapToDouble(group -> Arrays.stream(group.features(pixels)))
                .toArray();
    }

    /**
     * Returns one feature vector per image, {@code [N, 1, H, W] -> [N, F]}.
     *
     * @throws IllegalArgumentException if the images are not gray, or too small
     * @throws CancellationException if the thread is interrupted
     */
    public INDArray table(INDArray images) {
        double[][] rows = new double[(int) images.size(0)][];
        for (int n = 0; n < rows.length; n++) {
            if (Thread.interrupted()) {
                throw new CancellationException("stopped after " + n + " of " + rows.length + " images");
            }
            rows[n] = features(images.slice(n));
        }
        return Nd4j.createFromArray(rows).castTo(DataType.FLOAT);
    }

    /**
     * Returns the columns of one group in {@link #table}.
     *
     * @param group its number, from 0
     */
    public int[] columns(int group) {
        int first = groups.subList(0, group).stream()
                .mapToInt(before -> before.names().size())
                .sum();
        int[] columns = new int[groups.get(group).names().size()];
        Arrays.setAll(columns, i -> first + i);
        return columns;
    }

    /**
     * Returns everything that was chosen by hand: the kind of each filter, each number in it, each statistic, each grid. A filter that
     * two groups use was chosen once.
     */
    public List<Choice> choices() {
        return groups.stream()
                .flatMap(group -> group.choices().stream())
                .distinct()
                .toList();
    }

    /** Returns the choices as a table, one row per choice. */
    public Table choiceTable() {
        List<Choice> choices = choices();
        return Table.create(
                choices.size() + " choices",
                StringColumn.create("features", choices.stream().map(Choice::features)),
                StringColumn.create("choice", choices.stream().map(Choice::what)),
                StringColumn.create("value", choices.stream().map(Choice::value)));
    }

    /** Returns how many weights all filters together have; none of them was learned. */
    public int weights() {
        List<ClassicFilter> filters = new ArrayList<>();
        groups.forEach(group -> filters.addAll(group.filters()));
        return filters.stream()
                .distinct()
                .mapToInt(filter -> filter.weights().length * filter.weights().length)
                .sum();
    }

    @Override
    public String toString() {
        return size() + " features in " + groups.size() + " groups, "
                + choices().size() + " choices made by hand";
    }
}
