package dev.cella.lessons.inspect.exercise;

import dev.cella.lessons.check.Answer;
import dev.cella.lessons.check.FunctionExercise;
import dev.cella.lessons.check.Mistake;
import dev.cella.lessons.check.Order;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleBinaryOperator;
import java.util.function.Function;

/** A few lines of code: the AUC from its meaning, by comparing pairs. */
@Answer("double pairsAuc(double[] outputs, int[] labels)")
@Order(lesson = "11", number = 2)
public final class PairsAuc extends FunctionExercise<PairsAuc.Input, Double> {

    /**
     * The answers of a net.
     *
     * @param outputs one for each image, in [0,1]
     * @param labels 1 for a positive image, 0 for a negative one
     */
    @SuppressWarnings("ArrayRecordComponent") // nobody compares two of them
    public record Input(double[] outputs, int[] labels) {}

    /** More negative images than positive ones, as in a screening, and ties between the two. */
    @Override
    public Input input(Random random) {
        return input(random, random.nextInt(2));
    }

    /** The first image is positive or negative in turn. */
    @Override
    public Input input(Random random, int trial) {
        int positives = 3 + random.nextInt(2);
        int negatives = positives + 2 + random.nextInt(2);
        double[] outputs = new double[positives + negatives];
        int[] labels = new int[outputs.length];
        for (int i = 0; i < outputs.length; i++) {
            labels[i] = i < positives ? 1 : 0;
            outputs[i] = (labels[i] == 1 ? 3 + random.nextInt(7) : 1 + random.nextInt(7)) / 10.0;
        }
        outputs[0] = 0.4;
        outputs[positives] = 0.4;
        outputs[1] = 0.8;
        outputs[positives + 1] = 0.9;
        shuffle(outputs, labels, random);
        for (int i = 1; labels[0] != trial % 2; i++) {
            exchange(outputs, labels, 0, i);
        }
        return new Input(outputs, labels);
    }

    private static void shuffle(double[] outputs, int[] labels, Random random) {
        for (int i = outputs.length - 1; i > 0; i--) {
            exchange(outputs, labels, i, random.nextInt(i + 1));
        }
    }

    private static void exchange(double[] outputs, int[] labels, int i, int j) {
        double output = outputs[i];
        outputs[i] = outputs[j];
        outputs[j] = output;
        int label = labels[i];
        labels[i] = labels[j];
        labels[j] = label;
    }

    @Override
    public Double solve(Input given) {
        return wins(given, PairsAuc::compared) / pairs(given);
    }

    private static double compared(double positive, double negative) {
        return positive == negative ? 0.5 : positive > negative ? 1 : 0;
    }

    private static double wins(Input given, DoubleBinaryOperator compared) {
        double wins = 0;
        for (int i = 0; i < given.labels().length; i++) {
            for (int j = 0; j < given.labels().length; j++) {
                if (given.labels()[i] == 1 && given.labels()[j] == 0) {
                    wins += compared.applyAsDouble(given.outputs()[i], given.outputs()[j]);
                }
            }
        }
        return wins;
    }

    private static double pairs(Input given) {
        return wins(given, (positive, negative) -> 1);
    }

    private static double accuracy(Input given) {
        double right = 0;
        for (int i = 0; i < given.labels().length; i++) {
            right += (given.outputs()[i] >= 0.5 ? 1 : 0) == given.labels()[i] ? 1 : 0;
        }
        return right / given.labels().length;
    }

    @Override
    public List<Mistake<Function<Input, Double>>> mistakes() {
        return List.of(
                mistake(
                        "Counted a tie as a win",
                        "If both images get the same output, the net can't tell them apart: that counts one half.",
                        given -> wins(given, (positive, negative) -> positive >= negative ? 1 : 0) / pairs(given)),
                mistake(
                        "Counted a tie as nothing",
                        "If both images get the same output, a coin would decide: that counts one half.",
                        given -> wins(given, (positive, negative) -> positive > negative ? 1 : 0) / pairs(given)),
                mistake(
                        "Compared the wrong way round",
                        "The net wins if the positive image gets the higher output.",
                        given -> 1 - solve(given)),
                mistake(
                        "Divided by the number of all pairs of images",
                        "Count only the pairs of one positive and one negative image, and divide by their number.",
                        given -> wins(given, PairsAuc::compared) / (given.labels().length * given.labels().length)),
                mistake(
                        "Divided by the number of images",
                        "You have added up one number for each pair, so divide by the number of pairs.",
                        given -> wins(given, PairsAuc::compared) / given.labels().length),
                mistake(
                        "Forgot to divide",
                        "This is the number of wins. The AUC is their share of all pairs.",
                        given -> wins(given, PairsAuc::compared)),
                mistake(
                        "Computed the accuracy",
                        "The AUC has no threshold: it compares the outputs of two images with each other, not with"
                                + " 0.5.",
                        PairsAuc::accuracy));
    }

    @Override
    public String idea() {
        return "Two loops go through all pairs of images. If the first is positive and the second negative, it's a"
                + " pair that counts: who has the higher output?";
    }

    @Override
    public String takeaway() {
        return "An AUC of 0.9 means: of ten pairs, the net puts the positive image first in nine.";
    }
}
