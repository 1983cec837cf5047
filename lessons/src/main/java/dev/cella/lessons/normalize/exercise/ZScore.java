package dev.cella.lessons.normalize.exercise;

import dev.cella.lessons.check.FunctionExercise;
import dev.cella.lessons.check.Mistake;
import dev.cella.lessons.check.Order;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Function;

/** A few lines of code: z-scores of test pixels, each channel with its own mean and deviation, known from training. */
@Order(lesson = "02", number = 3)
public final class ZScore implements FunctionExercise<ZScore.Pixels, double[][]> {

    /**
     * Pixels of a training and a test set, {@code [channel][pixel]}.
     *
     * @param train to learn mean and deviation from
     * @param test to standardize
     */
    @SuppressWarnings("ArrayRecordComponent") // handed to one student's method, then thrown away
    public record Pixels(double[][] train, double[][] test) {}

    /** Three channels of quite different brightness; the test pictures are brighter, as from another scanner. */
    @Override
    public Pixels input(Random random) {
        double[][] train = new double[3][];
        double[][] test = new double[3][];
        for (int c = 0; c < 3; c++) {
            double dark = 0.1 + 0.2 * c;
            train[c] = random.doubles(6, dark, dark + 0.3).toArray();
            test[c] = random.doubles(4, dark + 0.1, dark + 0.5).toArray();
        }
        return new Pixels(train, test);
    }

    @Override
    public double[][] solve(Pixels given) {
        return eachChannel(given, (train, test) -> standardize(test, mean(train), Math.sqrt(variance(train))));
    }

    @Override
    public List<Mistake<Function<Pixels, double[][]>>> mistakes() {
        return List.of(
                mistake(
                        "Statistics from the test set",
                        "Mean and deviation must be known before the first test picture comes: take them from train.",
                        given -> eachChannel(
                                given, (train, test) -> standardize(test, mean(test), Math.sqrt(variance(test))))),
                mistake(
                        "Statistics from training and test set together",
                        "Part of the test set is in them: that is leakage. Take train alone.",
                        given -> eachChannel(given, (train, test) -> byJoined(train, test))),
                mistake(
                        "One mean and one deviation for all channels",
                        "Each channel has its own brightness, so each needs its own two numbers.",
                        ZScore::acrossChannels),
                mistake(
                        "Divided by the variance",
                        "The variance is the mean of squares: take its square root before dividing.",
                        given -> eachChannel(given, (train, test) -> standardize(test, mean(train), variance(train)))),
                mistake(
                        "Did not subtract the mean",
                        "Dividing by the deviation alone sets the spread, and leaves the middle where it was.",
                        given -> eachChannel(given, (train, test) -> standardize(test, 0, Math.sqrt(variance(train))))),
                mistake(
                        "Did not divide by the deviation",
                        "Subtracting the mean is zero-centering; for a z-score the spread must be 1, too.",
                        given -> eachChannel(given, (train, test) -> standardize(test, mean(train), 1))),
                mistake(
                        "Divided the squares by M - 1 instead of M",
                        "Both are in use; this lesson divides by the number of pixels.",
                        given -> eachChannel(
                                given,
                                (train, test) -> standardize(
                                        test,
                                        mean(train),
                                        Math.sqrt(variance(train) * train.length / (train.length - 1.0))))),
                mistake(
                        "Standardized the training pixels",
                        "They give the statistics; the pixels to return are those of test.",
                        given -> solve(new Pixels(given.train(), given.train()))));
    }

    @Override
    public String idea() {
        return "For each channel: one loop for the mean of train[c], one for the mean of the squared distances from it, and"
                + " one over test[c] that subtracts the first and divides by the square root of the second.";
    }

    @Override
    public String takeaway() {
        return "The same two numbers a channel go with the network wherever it is used: they are part of the model.";
    }

    private interface Rule {
        double[] apply(double[] train, double[] test);
    }

    private static double[][] eachChannel(Pixels given, Rule rule) {
        double[][] result = new double[given.train().length][];
        Arrays.setAll(result, c -> rule.apply(given.train()[c], given.test()[c]));
        return result;
    }

    private static double[][] acrossChannels(Pixels given) {
        double[] all =
                Arrays.stream(given.train()).flatMapToDouble(Arrays::stream).toArray();
        return eachChannel(given, (train, test) -> standardize(test, mean(all), Math.sqrt(variance(all))));
    }

    private static double[] byJoined(double[] train, double[] test) {
        double[] joined = Arrays.copyOf(train, train.length + test.length);
        System.arraycopy(test, 0, joined, train.length, test.length);
        return standardize(test, mean(joined), Math.sqrt(variance(joined)));
    }

    private static double[] standardize(double[] pixels, double mean, double deviation) {
        return Arrays.stream(pixels).map(pixel -> (pixel - mean) / deviation).toArray();
    }

    private static double mean(double[] pixels) {
        return Arrays.stream(pixels).average().orElseThrow();
    }

    private static double variance(double[] pixels) {
        double mean = mean(pixels);
        return Arrays.stream(pixels)
                .map(pixel -> (pixel - mean) * (pixel - mean))
                .average()
                .orElseThrow();
    }
}
