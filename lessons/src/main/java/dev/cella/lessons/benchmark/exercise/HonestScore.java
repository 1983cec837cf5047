package dev.cella.lessons.benchmark.exercise;

import dev.cella.lessons.check.Answer;
import dev.cella.lessons.check.FunctionExercise;
import dev.cella.lessons.check.Mistake;
import dev.cella.lessons.check.Order;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Function;

/** A few lines of code: which test score may be reported after a choice. */
@Answer("double honestScore(double[] validation, double[] test)")
@Order(lesson = "26", number = 4)
public final class HonestScore extends FunctionExercise<HonestScore.Input, Double> {
    /**
     * The scores of several nets.
     *
     * @param validation on the validation images
     * @param test on the test images, in the same order
     */
    @SuppressWarnings("ArrayRecordComponent") // nobody compares two of them
    public record Input(double[] validation, double[] test) {}

    /** Four or five nets with different scores; in turn the first, last, second and third is best on the validation images. */
    @Override
    public Input input(Random random, int trial) {
        int nets = trial % 4 == 1 ? 5 : 4 + random.nextInt(2);
        double[] validation = distinct(random, nets);
        double[] test = distinct(random, nets);
        int best = new int[] {0, nets - 1, 1, 2}[trial % 4];
        exchange(validation, best, largest(validation));
        exchange(test, (best + 1 + random.nextInt(nets - 1)) % nets, largest(test));
        return new Input(validation, test);
    }

    @Override
    public Input input(Random random) {
        return input(random, random.nextInt(4));
    }

    private static double[] distinct(Random random, int nets) {
        return random.ints(800, 950)
                .distinct()
                .limit(nets)
                .mapToDouble(n -> n / 1000.0)
                .toArray();
    }

    private static void exchange(double[] values, int i, int j) {
        double value = values[i];
        values[i] = values[j];
        values[j] = value;
    }

    private static int largest(double[] values) {
        int best = 0;
        for (int i = 1; i < values.length; i++) {
            best = values[i] > values[best] ? i : best;
        }
        return best;
    }

    private static int smallest(double[] values) {
        return largest(Arrays.stream(values).map(value -> -value).toArray());
    }

    @Override
    public Double solve(Input given) {
        return given.test()[largest(given.validation())];
    }

    @Override
    public List<Mistake<Function<Input, Double>>> mistakes() {
        return List.of(
                mistake(
                        "Reported the best test score",
                        "That chooses on the test images: the winner is partly the luckiest one, so its score is too good.",
                        given -> given.test()[largest(given.test())]),
                mistake(
                        "Reported the validation score",
                        "The choice was made by this score, so it is too good as well. Report the test score of the chosen net.",
                        given -> given.validation()[largest(given.validation())]),
                mistake(
                        "Took the mean of all nets",
                        "You only use the chosen net. Its own test score is what you report.",
                        given -> Arrays.stream(given.test()).average().orElse(0)),
                mistake(
                        "Chose the lowest validation score",
                        "These are AUCs: higher is better. (Of losses, you would take the lowest.)",
                        given -> given.test()[smallest(given.validation())]),
                mistake("Reported the first net", "Choose by the validation scores first.", given -> given.test()[0]),
                mistake(
                        "Reported the last net",
                        "Choose by the validation scores first: keep the index of the highest so far.",
                        given -> given.test()[given.test().length - 1]));
    }

    @Override
    public String idea() {
        return "Find the index of the highest validation score. Then look at the test score with this index, whatever it is.";
    }

    @Override
    public String takeaway() {
        return "Choose on the validation images, report the test images: each set has one job.";
    }
}
