package dev.cella.lessons.benchmark.exercise;

import dev.cella.lessons.check.Answer;
import dev.cella.lessons.check.FunctionExercise;
import dev.cella.lessons.check.Mistake;
import dev.cella.lessons.check.Order;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Function;

/** A few lines of code: the middle and half the length of an error bar. */
@Answer("double[] meanAndDeviation(double[] aucs)")
@Order(lesson = "26", number = 1)
public final class MeanAndDeviation extends FunctionExercise<double[], double[]> {
    /** Scores of three to six seeds, so that a fixed number of seeds does not pass. */
    @Override
    public double[] input(Random random, int trial) {
        double[] aucs = new double[3 + trial % 4];
        Arrays.setAll(aucs, i -> (800 + random.nextInt(150)) / 1000.0);
        return aucs;
    }

    @Override
    public double[] input(Random random) {
        return input(random, random.nextInt(4));
    }

    @Override
    public double[] solve(double[] aucs) {
        return new double[] {mean(aucs), Math.sqrt(squares(aucs) / (aucs.length - 1))};
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).average().orElse(0);
    }

    private static double squares(double[] values) {
        double mean = mean(values);
        return Arrays.stream(values)
                .map(value -> (value - mean) * (value - mean))
                .sum();
    }

    private static double distances(double[] values) {
        double mean = mean(values);
        return Arrays.stream(values).map(value -> Math.abs(value - mean)).sum();
    }

    @Override
    public List<Mistake<Function<double[], double[]>>> mistakes() {
        return List.of(
                mistake(
                        "Divided by n",
                        "The mean comes from the same seeds, so the squares are too small. Divide by n − 1, as the error"
                                + " bars do.",
                        aucs -> new double[] {mean(aucs), Math.sqrt(squares(aucs) / aucs.length)}),
                mistake("Forgot the root", "That is the variance. Its root has the unit of the scores.", aucs ->
                        new double[] {mean(aucs), squares(aucs) / (aucs.length - 1)}),
                mistake("Forgot to divide", "Divide the sum of the squares by n − 1 before you take the root.", aucs ->
                        new double[] {mean(aucs), Math.sqrt(squares(aucs))}),
                mistake(
                        "Took the mean distance",
                        "The standard deviation squares the distances, so that large ones count more.",
                        aucs -> new double[] {mean(aucs), distances(aucs) / aucs.length}),
                mistake(
                        "Added the distances with their signs",
                        "Distances from the mean cancel each other. Square them first.",
                        aucs -> new double[] {mean(aucs), 0}),
                mistake("Returned them the other way round", "First the mean, then the standard deviation.", aucs ->
                        new double[] {Math.sqrt(squares(aucs) / (aucs.length - 1)), mean(aucs)}),
                mistake(
                        "Took the best seed",
                        "The best seed says how lucky you were. An error bar begins with the mean.",
                        aucs -> new double[] {
                            Arrays.stream(aucs).max().orElse(0), Math.sqrt(squares(aucs) / (aucs.length - 1))
                        }));
    }

    @Override
    public String idea() {
        return "Two loops: one for the mean, one that adds (auc − mean)². Then divide by n − 1 and take the root.";
    }

    @Override
    public String takeaway() {
        return "With three seeds, the deviation itself is a rough guess. More seeds make it more reliable.";
    }
}
