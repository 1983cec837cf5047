package dev.cella.lessons.architecture.exercise;

import dev.cella.lessons.check.Answer;
import dev.cella.lessons.check.FunctionExercise;
import dev.cella.lessons.check.Mistake;
import dev.cella.lessons.check.Order;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Function;

/** A few lines of code: the one kernel that does what two kernels in a row do, if no ReLU lies between them. */
@Order(lesson = "16", number = 4)
@Answer("double[] oneKernel(double[] first, double[] second)")
public final class OneKernel extends FunctionExercise<OneKernel.Pair, double[]> {
    private static final int[][] SIZES = {{3, 3}, {2, 3}, {4, 2}, {3, 5}};

    /**
     * Two kernels on a row of pixels.
     *
     * @param first slides over the pixels
     * @param second slides over the map of the first
     */
    @SuppressWarnings("ArrayRecordComponent") // handed to one student's method, then thrown away
    public record Pair(double[] first, double[] second) {}

    /** What becomes of the weights i of the first and j of the second kernel. */
    private interface Place {
        int of(int i, int j, Pair pair);
    }

    @Override
    public Pair input(Random random) {
        return input(random, 0);
    }

    /** Kernels of equal and of different sizes; weights grow, so no kernel is the same when reversed. */
    @Override
    public Pair input(Random random, int trial) {
        return new Pair(weights(random, SIZES[trial][0]), weights(random, SIZES[trial][1]));
    }

    private static double[] weights(Random random, int size) {
        double[] weights = new double[size];
        double last = 1;
        for (int i = 0; i < size; i++) {
            last += 1 + random.nextInt(3);
            weights[i] = last;
        }
        return weights;
    }

    @Override
    public double[] solve(Pair pair) {
        return added(pair, (i, j, given) -> i + j);
    }

    @Override
    public List<Mistake<Function<Pair, double[]>>> mistakes() {
        return List.of(
                mistake(
                        "Turned the second kernel around",
                        "Both kernels slide as they are: weight j of the second reads the sum that starts j pixels further on.",
                        pair -> added(pair, (i, j, given) -> i + given.second().length - 1 - j)),
                mistake(
                        "Turned the first kernel around",
                        "Both kernels slide as they are: weight i of the first reads the pixel i steps further on.",
                        pair -> added(pair, (i, j, given) -> given.first().length - 1 - i + j)),
                mistake(
                        "Overwrote instead of adding",
                        "A pixel reaches the result in several ways: add them up with +=.",
                        OneKernel::overwritten),
                mistake(
                        "Added the kernels",
                        "Two kernels in a row multiply: a pixel is multiplied by a weight of the first, and the sum by one of the"
                                + " second.",
                        OneKernel::summed),
                mistake(
                        "Multiplied weight by weight",
                        "Each weight of the second kernel meets each weight of the first, not only the one at the same position.",
                        OneKernel::multiplied),
                mistake(
                        "Left the kernel as small as the first",
                        "Two kernels see further than one: first.length + second.length − 1 pixels.",
                        pair -> Arrays.copyOf(solve(pair), pair.first().length)),
                mistake(
                        "Made the kernel one weight too long",
                        "The largest position is (first.length − 1) + (second.length − 1), so there is one position more than that.",
                        pair -> Arrays.copyOf(solve(pair), pair.first().length + pair.second().length)));
    }

    private static double[] added(Pair pair, Place place) {
        double[] result = new double[pair.first().length + pair.second().length - 1];
        for (int i = 0; i < pair.first().length; i++) {
            for (int j = 0; j < pair.second().length; j++) {
                result[place.of(i, j, pair)] += pair.first()[i] * pair.second()[j];
            }
        }
        return result;
    }

    private static double[] overwritten(Pair pair) {
        double[] result = new double[pair.first().length + pair.second().length - 1];
        for (int i = 0; i < pair.first().length; i++) {
            for (int j = 0; j < pair.second().length; j++) {
                result[i + j] = pair.first()[i] * pair.second()[j];
            }
        }
        return result;
    }

    private static double[] summed(Pair pair) {
        double[] result = new double[pair.first().length + pair.second().length - 1];
        for (int i = 0; i < pair.first().length; i++) {
            for (int j = 0; j < pair.second().length; j++) {
                result[i + j] += pair.first()[i] + pair.second()[j];
            }
        }
        return result;
    }

    private static double[] multiplied(Pair pair) {
        double[] result = new double[Math.min(pair.first().length, pair.second().length)];
        Arrays.setAll(result, i -> pair.first()[i] * pair.second()[i]);
        return result;
    }

    @Override
    public String idea() {
        return "Weight j of the second kernel reads the sum that starts at pixel j, and weight i of the first puts pixel i + j into"
                + " that sum. So which weight of the result does first[i] · second[j] belong to?";
    }

    @Override
    public String takeaway() {
        return "Without a ReLU between them, two layers are one layer. This sum is the convolution of mathematics, of one kernel"
                + " with the other.";
    }
}
