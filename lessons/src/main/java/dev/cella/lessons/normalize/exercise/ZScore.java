package dev.cella.lessons.normalize.exercise;

import dev.cella.lessons.check.Answer;
import dev.cella.lessons.check.FunctionExercise;
import dev.cella.lessons.check.Mistake;
import dev.cella.lessons.check.Order;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Function;

/** A few lines of code: z-scores of test pixels; each channel has its own mean and deviation, learned from the training set. */
@Answer("double[][] zScore(double[][] train, double[][] test)")
@Order(lesson = "02", number = 3)
public final class ZScore extends FunctionExercise<ZScore.Pixels, double[][]> {

    /**
     * Pixels of a training and a test set, {@code [channel][pixel]}.
     *
     * @param train to learn mean and deviation from
     * @param test to standardize
     */
    @SuppressWarnings("ArrayRecordComponent") // handed to one student's method, then thrown away
    public record Pixels(double[][] train, double[][] test) {}

    /** Channels, training pixels and test pixels of each trial. */
    private static final int[][] SIZES = {{2, 4, 3}, {3, 5, 4}, {1, 4, 6}, {4, 4, 3}};

    @Override
    public Pixels input(Random random) {
        return input(random, 0);
    }

    /** The brightness differs from channel to channel; the test images are brighter, as from another scanner. */
    @Override
    public Pixels input(Random random, int trial) {
        int channels = SIZES[trial][0];
        double[][] train = new double[channels][];
        double[][] test = new double[channels][];
        for (int c = 0; c < channels; c++) {
            train[c] = tenths(random, SIZES[trial][1], 1 + 2 * c);
            test[c] = tenths(random, SIZES[trial][2], 3 + 2 * c);
        }
        return new Pixels(train, test);
    }

    /** Different numbers with one decimal, which are easy to compute with. */
    private static double[] tenths(Random random, int count, int darkest) {
        return random.ints(darkest, darkest + 8)
                .distinct()
                .limit(count)
                .mapToDouble(tenth -> tenth / 10.0)
                .toArray();
    }

    @Override
    public double[][] solve(Pixels given) {
        return eachChannel(given, (train, test) -> standardize(test, mean(train), deviation(train)));
    }

    @Override
    public List<Mistake<Function<Pixels, double[][]>>> mistakes() {
        return List.of(
                perChannel(
                        "Statistics from the test set",
                        "Both must be known before the first test image arrives: compute them from train.",
                        (train, test) -> standardize(test, mean(test), deviation(test))),
                perChannel(
                        "Statistics from the training and test set together",
                        "They contain the test set, and that is leakage: compute them from train alone.",
                        ZScore::byJoined),
                mistake(
                        "One mean and one deviation for all channels",
                        "Each channel has its own brightness, so each needs a mean and a deviation of its own.",
                        ZScore::acrossChannels),
                mistake(
                        "Went on adding to the sums of the channel before",
                        "Each channel has its own sums: set them to 0 inside the loop over the channels.",
                        ZScore::runningSums),
                perChannel(
                        "Deviation from the test set",
                        "Like the mean, the deviation is learned: compute it from train.",
                        (train, test) -> standardize(test, mean(train), deviation(test))),
                perChannel(
                        "Deviation from the test set",
                        "The squared distances from the mean must be those of train, not those of test.",
                        (train, test) -> standardize(test, mean(train), Math.sqrt(variance(test, mean(train))))),
                perChannel(
                        "Mean from the test set",
                        "The mean must be known before the first test image arrives: compute it from train.",
                        (train, test) -> standardize(test, mean(test), deviation(train))),
                perChannel(
                        "Divided by the variance",
                        "The variance is the mean of the squares. The standard deviation is its square root: use"
                                + " Math.sqrt.",
                        (train, test) -> standardize(test, mean(train), variance(train, mean(train)))),
                perChannel(
                        "Did not divide the sum of the squares",
                        "The variance is the mean of the squares: divide their sum by the number of pixels.",
                        (train, test) -> standardize(test, mean(train), deviation(train) * Math.sqrt(train.length))),
                perChannel(
                        "Divided the sum of the squares by the number of pixels minus 1",
                        "Statisticians often do. This lesson, like most of deep learning, divides by the number of"
                                + " pixels: train[c].length.",
                        (train, test) -> standardize(
                                test, mean(train), deviation(train) * Math.sqrt(train.length / (train.length - 1.0)))),
                perChannel(
                        "Took the mean distance from the mean",
                        "The standard deviation is the square root of the mean of the squared distances.",
                        (train, test) -> standardize(test, mean(train), meanDistance(train, mean(train)))),
                perChannel(
                        "Did not subtract the mean",
                        "Dividing by the deviation sets the spread, but leaves the mean where it was.",
                        (train, test) -> standardize(test, 0, deviation(train))),
                perChannel(
                        "Did not divide by the deviation",
                        "Subtracting the mean is zero-centering. A z-score is also divided by the deviation.",
                        (train, test) -> standardize(test, mean(train), 1)),
                perChannel(
                        "Forgot the parentheses",
                        "Java divides before it subtracts, so only the mean was divided: put the difference in"
                                + " parentheses.",
                        (train, test) -> standardize(test, mean(train) / deviation(train), 1)),
                perChannel(
                        "Standardized the training pixels",
                        "train gives the statistics; return the z-scores of test.",
                        (train, test) -> standardize(train, mean(train), deviation(train))));
    }

    private Mistake<Function<Pixels, double[][]>> perChannel(String name, String why, Rule rule) {
        return mistake(name, why, given -> eachChannel(given, rule));
    }

    @Override
    public String idea() {
        return "For each channel, compute the mean of train[c], and then the mean of the squared distances from"
                + " it. Then go through test[c]: subtract the first, and divide by the square root of the second.";
    }

    @Override
    public String takeaway() {
        return "These two numbers per channel travel with the network wherever it is used: they are part of the"
                + " model.";
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
        return eachChannel(given, (train, test) -> standardize(test, mean(all), deviation(all)));
    }

    private static double[][] runningSums(Pixels given) {
        double[] sums = new double[2];
        return eachChannel(given, (train, test) -> {
            sums[0] += Arrays.stream(train).sum();
            double mean = sums[0] / train.length;
            sums[1] += variance(train, mean) * train.length;
            return standardize(test, mean, Math.sqrt(sums[1] / train.length));
        });
    }

    private static double[] byJoined(double[] train, double[] test) {
        double[] joined = Arrays.copyOf(train, train.length + test.length);
        System.arraycopy(test, 0, joined, train.length, test.length);
        return standardize(test, mean(joined), deviation(joined));
    }

    private static double[] standardize(double[] pixels, double mean, double deviation) {
        return Arrays.stream(pixels).map(pixel -> (pixel - mean) / deviation).toArray();
    }

    private static double mean(double[] pixels) {
        return Arrays.stream(pixels).average().orElseThrow();
    }

    private static double deviation(double[] pixels) {
        return Math.sqrt(variance(pixels, mean(pixels)));
    }

    private static double variance(double[] pixels, double mean) {
        return mean(Arrays.stream(pixels)
                .map(pixel -> (pixel - mean) * (pixel - mean))
                .toArray());
    }

    private static double meanDistance(double[] pixels, double mean) {
        return mean(Arrays.stream(pixels).map(pixel -> Math.abs(pixel - mean)).toArray());
    }
}
