package dev.cella.lessons.evaluate;

import java.util.List;
import java.util.Locale;
import java.util.function.LongToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/**
 * One measure of several trainings that differ only in their seed: it shows how much of a difference may be luck.
 *
 * @param name what was trained
 * @param values one for each seed, at least two
 */
public record SeedRuns(String name, List<Double> values) {

    /** @throws IllegalArgumentException if there are fewer than two values */
    public SeedRuns {
        values = List.copyOf(values);
        if (values.size() < 2) {
            throw new IllegalArgumentException("\"" + name + "\" was measured with " + values.size()
                    + " seed(s), which says nothing about luck (must be >= 2); try 3");
        }
    }

    /**
     * Measures with the seeds 1, 2, … one after the other.
     *
     * @param seeds how many, at least 2
     * @param measured trains with a seed and returns how good the net became
     * @throws IllegalArgumentException if there are fewer than two seeds
     */
    public static SeedRuns overSeeds(String name, int seeds, LongToDoubleFunction measured) {
        return new SeedRuns(
                name,
                LongStream.rangeClosed(1, seeds).mapToDouble(measured).boxed().toList());
    }

    /** Returns the mean over the seeds. */
    public double mean() {
        return values.stream().mapToDouble(value -> value).average().orElseThrow();
    }

    /** Returns the standard deviation over the seeds, with n − 1: half the length of an error bar. */
    public double deviation() {
        double squares = values.stream()
                .mapToDouble(value -> Math.pow(value - mean(), 2))
                .sum();
        return Math.sqrt(squares / (values.size() - 1));
    }

    /** Returns {@code 0.812 ± 0.014}: mean and standard deviation. */
    public String meanAndDeviation() {
        return String.format(Locale.ROOT, "%.3f ± %.3f", mean(), deviation());
    }

    /** Returns whether the bars from mean − deviation to mean + deviation overlap. */
    public boolean overlaps(SeedRuns other) {
        return Math.abs(mean() - other.mean()) <= deviation() + other.deviation();
    }

    /** Compares two in one sentence: no difference seen, or which one is higher. */
    public String against(SeedRuns other) {
        if (Double.isNaN(mean() + deviation() + other.mean() + other.deviation())) {
            return "a score is not a number, so nothing can be compared: are there images of each class?";
        }
        if (overlaps(other)) {
            return "the error bars overlap: no difference seen here";
        }
        SeedRuns better = mean() > other.mean() ? this : other;
        return "the error bars do not overlap: %s is higher here".formatted(better.name);
    }

    /** Returns {@code padding 0: 0.812 ± 0.014, over 3 seeds: 0.805, 0.803, 0.828}. */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%s: %s, over %d seeds: %s",
                name,
                meanAndDeviation(),
                values.size(),
                values.stream()
                        .map(value -> String.format(Locale.ROOT, "%.3f", value))
                        .collect(Collectors.joining(", ")));
    }
}
