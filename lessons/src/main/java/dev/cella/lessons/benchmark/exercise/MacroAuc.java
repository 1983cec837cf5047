package dev.cella.lessons.benchmark.exercise;

import dev.cella.lessons.check.Answer;
import dev.cella.lessons.check.FunctionExercise;
import dev.cella.lessons.check.Mistake;
import dev.cella.lessons.check.Order;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleBinaryOperator;
import java.util.function.Function;
import java.util.stream.IntStream;

/** A few lines of code: the AUC of several classes, pair by pair. */
@Answer("double macroAuc(double[][] outputs, int[] labels)")
@Order(lesson = "26", number = 3)
public final class MacroAuc extends FunctionExercise<MacroAuc.Input, Double> {
    /**
     * The answers of a net.
     *
     * @param outputs {@code [images][classes]}
     * @param labels the true class of each image, from 0
     */
    @SuppressWarnings("ArrayRecordComponent") // nobody compares two of them
    public record Input(double[][] outputs, int[] labels) {}

    /** Three or four classes of different sizes, with ties. */
    @Override
    public Input input(Random random, int trial) {
        int classes = 3 + trial % 2;
        int[] labels = new int[classes + 4 + random.nextInt(2)];
        double[][] outputs = new double[labels.length][classes];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = i < classes ? i : i < classes + 2 ? 0 : random.nextInt(2);
            for (int k = 0; k < classes; k++) {
                outputs[i][k] = (1 + random.nextInt(5) + (labels[i] == k ? 3 : 0)) / 10.0;
            }
        }
        outputs[0][0] = 0.5;
        outputs[1][0] = 0.5;
        outputs[2][0] = 0.7;
        return shuffled(outputs, labels, random);
    }

    /** So that the number of an image says nothing about its class. */
    private static Input shuffled(double[][] outputs, int[] labels, Random random) {
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, labels.length).boxed().toList());
        Collections.shuffle(order, random);
        return new Input(
                order.stream().map(i -> outputs[i]).toArray(double[][]::new),
                order.stream().mapToInt(i -> labels[i]).toArray());
    }

    @Override
    public Input input(Random random) {
        return input(random, random.nextInt(4));
    }

    @Override
    public Double solve(Input given) {
        return mean(given, k -> share(given, k, MacroAuc::compared));
    }

    private static double compared(double positive, double negative) {
        return positive == negative ? 0.5 : positive > negative ? 1 : 0;
    }

    private static double mean(Input given, Function<Integer, Double> auc) {
        double sum = 0;
        int classes = given.outputs()[0].length;
        for (int k = 0; k < classes; k++) {
            sum += auc.apply(k);
        }
        return sum / classes;
    }

    /** Returns the share of the pairs of an image of class k and another one that the net ranks as {@code compared} says. */
    private static double share(Input given, int k, DoubleBinaryOperator compared) {
        return wins(given, k, compared) / wins(given, k, (positive, negative) -> 1);
    }

    private static double wins(Input given, int k, DoubleBinaryOperator compared) {
        double wins = 0;
        for (int i = 0; i < given.labels().length; i++) {
            for (int j = 0; j < given.labels().length; j++) {
                if (given.labels()[i] == k && given.labels()[j] != k) {
                    wins += compared.applyAsDouble(given.outputs()[i][k], given.outputs()[j][k]);
                }
            }
        }
        return wins;
    }

    /** Each class weighs as much as it has images. */
    private static double weighted(Input given) {
        double sum = 0;
        for (int label : given.labels()) {
            sum += share(given, label, MacroAuc::compared);
        }
        return sum / given.labels().length;
    }

    private static double pooled(Input given) {
        double wins = 0;
        double pairs = 0;
        for (int k = 0; k < given.outputs()[0].length; k++) {
            wins += wins(given, k, MacroAuc::compared);
            pairs += wins(given, k, (positive, negative) -> 1);
        }
        return wins / pairs;
    }

    @Override
    public List<Mistake<Function<Input, Double>>> mistakes() {
        return List.of(
                mistake(
                        "Took one class only",
                        "With two classes, one AUC is enough. With more, each class has its own: take their mean.",
                        given -> share(given, given.outputs()[0].length - 1, MacroAuc::compared)),
                mistake(
                        "Weighted the classes by their images",
                        "MedMNIST takes the plain mean: a rare class counts as much as a frequent one.",
                        MacroAuc::weighted),
                mistake(
                        "Put the pairs of all classes together",
                        "Divide for each class by its own pairs, then take the mean over the classes.",
                        MacroAuc::pooled),
                mistake(
                        "Counted a tie as a win",
                        "If both images get the same output, that counts one half.",
                        given -> mean(
                                given, k -> share(given, k, (positive, negative) -> positive >= negative ? 1 : 0))),
                mistake(
                        "Counted a tie as nothing",
                        "If both images get the same output, that counts one half.",
                        given ->
                                mean(given, k -> share(given, k, (positive, negative) -> positive > negative ? 1 : 0))),
                mistake(
                        "Forgot to take the mean over the classes",
                        "This is the sum of the classes' areas. Divide by the number of classes.",
                        given -> solve(given) * given.outputs()[0].length));
    }

    @Override
    public String idea() {
        return "A loop over the classes around the two loops over the images. A pair counts if the first image is of class"
                + " k and the second isn't; compare their outputs for class k.";
    }

    @Override
    public String takeaway() {
        return "This mean over the classes is what MedMNIST reports as the AUC of a set with several classes.";
    }
}
