package dev.cella.lessons.tour.exercise;

import dev.cella.lessons.check.Answer;
import dev.cella.lessons.check.FunctionExercise;
import dev.cella.lessons.check.Mistake;
import dev.cella.lessons.check.Order;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** A first method: beats per minute from the time between beats. */
@Answer("double heartRate(int[] milliseconds)")
@Order(lesson = "00", number = 1)
public final class HeartRate extends FunctionExercise<int[], Double> {
    private static final int[] LENGTHS = {3, 4, 5, 2};
    private static final double MINUTE = 60_000;
    private static final String TRUNCATED = "int / int truncates";
    private static final String WHOLE = "If both sides of / are whole numbers, Java drops the decimals. Make one side a"
            + " double: 60000.0, or a sum that is a double.";

    @Override
    public int[] input(Random random) {
        return input(random, 0);
    }

    /** Times between beats, of hearts at rest and in haste. Their mean is no whole number, so that truncating it shows. */
    @Override
    public int[] input(Random random, int trial) {
        int least = trial % 2 == 0 ? 750 : 350;
        int[] times =
                random.ints(least, least + 250).distinct().limit(LENGTHS[trial]).toArray();
        times[0] += Arrays.stream(times).sum() % times.length == 0 ? 1 : 0;
        return times;
    }

    @Override
    public Double solve(int[] milliseconds) {
        return MINUTE / mean(milliseconds);
    }

    @Override
    public List<Mistake<Function<int[], Double>>> mistakes() {
        return List.of(
                rule(
                        "Returned the mean time",
                        "This is how long one beat takes. How many of them fit into a minute?",
                        HeartRate::mean),
                rule(
                        "Counted beats per second",
                        "A second has 1,000 milliseconds. How many does a minute have?",
                        times -> 1000 / mean(times)),
                rule("Counted beats per hour", "A minute has 60,000 milliseconds.", times -> 60 * MINUTE / mean(times)),
                rule(
                        "Took milliseconds for seconds",
                        "The times are in milliseconds, and a minute has 60,000 of them.",
                        times -> 60 / mean(times)),
                rule(
                        "Divided the wrong way round",
                        "Divide the minute by the time of a beat.",
                        times -> mean(times) / MINUTE),
                rule(TRUNCATED, WHOLE, times -> Math.floor(MINUTE / Math.floor(mean(times)))),
                rule(TRUNCATED, WHOLE, times -> MINUTE / Math.floor(mean(times))),
                rule(TRUNCATED, WHOLE, times -> Math.floor(MINUTE / mean(times))),
                rule(
                        "Divided by the sum",
                        "The sum is the time of all beats together. Divide it by their number to get the time of one.",
                        times -> MINUTE / (mean(times) * times.length)),
                rule(
                        "Divided the sum by one too few",
                        "All of these times count: divide their sum by their number.",
                        times -> MINUTE / (mean(times) * times.length / (times.length - 1))),
                rule(
                        "Divided the sum by one too many",
                        "All of these times count: divide their sum by their number.",
                        times -> MINUTE / (mean(times) * times.length / (times.length + 1))),
                rule(
                        "Averaged the rates",
                        "Take the mean of the times first, and divide once. The mean of several rates is larger.",
                        times -> Arrays.stream(times)
                                .mapToDouble(time -> MINUTE / time)
                                .average()
                                .orElseThrow()),
                rule(
                        "Looked at the first beat only",
                        "Use all the times: their mean is the time of a beat.",
                        times -> MINUTE / times[0]));
    }

    private Mistake<Function<int[], Double>> rule(String name, String why, ToDoubleFunction<int[]> rule) {
        return mistake(name, why, rule::applyAsDouble);
    }

    private static double mean(int[] times) {
        return Arrays.stream(times).average().orElseThrow();
    }

    @Override
    public String idea() {
        return "Add up the times, and divide by their number: one beat takes that long. How many beats fit into 60,000 ms?";
    }

    @Override
    public String takeaway() {
        return "Every exercise works like this one: a method with a gap, a check, and hints that grow.";
    }
}
