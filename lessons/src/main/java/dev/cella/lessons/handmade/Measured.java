package dev.cella.lessons.handmade;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Statistics of a filter's answer, of the whole image or of each cell of a grid.
 *
 * @param filter which answers
 * @param statistics what is kept of the answer, at least one
 * @param grid cells along a side; 1 for the whole image
 */
public record Measured(ClassicFilter filter, List<Statistic> statistics, int grid) implements FeatureGroup {

    /** @throws IllegalArgumentException if there is no statistic or no cell */
    public Measured {
        statistics = List.copyOf(statistics);
        if (statistics.isEmpty()) {
            throw new IllegalArgumentException("the answer of " + filter.name()
                    + " is measured by 0 statistics (must be >= 1); try measure(filter, STRENGTH)");
        }
        Grid.require(grid);
    }

    /** Makes features of a filter's answer to the whole image. */
    public static Measured measure(ClassicFilter filter, Statistic... statistics) {
        return new Measured(filter, List.of(statistics), 1);
    }

    /** Measures each cell of a grid instead of the whole image. */
    public Measured grid(int side) {
        return new Measured(filter, statistics, side);
    }

    @Override
    public String title() {
        String words = statistics.stream().map(Statistic::word).collect(Collectors.joining(" and "));
        return filter.name() + " " + words + (grid == 1 ? "" : " " + grid + "×" + grid);
    }

    @Override
    public List<String> names() {
        List<String> names = new ArrayList<>();
        for (Statistic statistic : statistics) {
            for (int cell = 0; cell < grid * grid; cell++) {
                names.add(filter.name() + " " + statistic.word() + Grid.suffix(grid, cell));
            }
        }
        return names;
    }

    @Override
    public double[] features(double[][] pixels) {
        double[][] map = filter.answer(pixels);
        double[] features = new double[statistics.size() * grid * grid];
        int next = 0;
        for (Statistic statistic : statistics) {
            for (int cell = 0; cell < grid * grid; cell++) {
                features[next++] = statistic.of(Grid.values(map, grid, cell));
            }
        }
        return features;
    }

    @Override
    public List<ClassicFilter> filters() {
        return List.of(filter);
    }

    @Override
    public List<Choice> choices() {
        List<Choice> choices = new ArrayList<>(Choice.of(filter));
        statistics.forEach(one -> choices.add(new Choice(filter.name(), "statistic", one.word())));
        choices.add(new Choice(filter.name(), "grid", grid + "×" + grid));
        return choices;
    }
}
