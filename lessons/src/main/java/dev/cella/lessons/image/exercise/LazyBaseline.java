package dev.cella.lessons.image.exercise;

import static dev.cella.lessons.image.MajorityBaseline.majorityBaseline;

import dev.cella.lessons.check.Answer;
import dev.cella.lessons.check.FunctionExercise;
import dev.cella.lessons.check.Mistake;
import dev.cella.lessons.check.Order;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Function;

/** A few lines of code: the accuracy of a baseline that always predicts the most frequent class of the training set. */
@Answer("double lazyBaseline(int[] train, int[] test)")
@Order(lesson = "01", number = 3)
public final class LazyBaseline extends FunctionExercise<LazyBaseline.Labels, Double> {

    /**
     * The labels of a set with three classes, 0 to 2.
     *
     * @param train to choose the prediction from
     * @param test to compare it with
     */
    @SuppressWarnings("ArrayRecordComponent") // handed to one student's method, then thrown away
    public record Labels(int[] train, int[] test) {}

    @Override
    public Labels input(Random random) {
        return input(random, 0);
    }

    /**
     * Each class is the most frequent of training in turn, and the second of testing, so that it matters which labels are
     * counted. The first set is small enough to count by hand.
     */
    @Override
    public Labels input(Random random, int trial) {
        int shift = (trial + 1) % 3;
        int more = 2 * trial + random.nextInt(2);
        return new Labels(
                labels(random, shift, 4 + more, 2 + trial % 2, 1), labels(random, shift, 2 + trial % 3, 4 + more, 1));
    }

    @Override
    public Double solve(Labels given) {
        return majorityBaseline(given.train(), given.test()).accuracy();
    }

    @Override
    public int cases() {
        return 6;
    }

    @Override
    public List<Mistake<Function<Labels, Double>>> mistakes() {
        return List.of(
                mistake(
                        "int / int truncates",
                        "In Java, 3 / 4 is 0: make one of the two a double before you divide.",
                        given -> Math.floor(solve(given))),
                mistake(
                        "Chose the class by the test labels",
                        "The test set only measures the result. A model that looks at it before it predicts seems"
                                + " better than it is.",
                        given -> majorityBaseline(given.test(), given.test()).accuracy()),
                mistake(
                        "Measured the accuracy on the training labels",
                        "Count how often the prediction is right on labels that took no part in choosing it.",
                        given -> majorityBaseline(given.train(), given.train()).accuracy()),
                mistake(
                        "Returned the class, not the accuracy",
                        "Return how often the prediction is right, from 0 to 1.",
                        given -> (double)
                                majorityBaseline(given.train(), given.test()).label()),
                mistake("Returned a percentage", "Here accuracy is a share from 0 to 1.", given -> 100 * solve(given)),
                mistake(
                        "Counted the test labels that are wrong",
                        "Accuracy is the share of labels that the prediction gets right.",
                        given -> 1 - solve(given)),
                mistake(
                        "Always predicted class 1",
                        "The most frequent class differs from set to set: count first.",
                        given -> Arrays.stream(given.test())
                                        .filter(label -> label == 1)
                                        .count()
                                / (double) given.test().length));
    }

    @Override
    public String idea() {
        return "Loop over the training labels, count each class, and find the most frequent one. Then loop over"
                + " the test"
                + " labels and count how many belong to that class.";
    }

    @Override
    public String takeaway() {
        return "This baseline never looks at an image and still has an accuracy. A network has to beat it.";
    }

    /** Labels in any order: {@code counts[0]} of class {@code shift}, and so on. */
    private static int[] labels(Random random, int shift, int... counts) {
        List<Integer> labels = new ArrayList<>();
        for (int i = 0; i < counts.length; i++) {
            labels.addAll(Collections.nCopies(counts[i], (i + shift) % counts.length));
        }
        Collections.shuffle(labels, random);
        return labels.stream().mapToInt(label -> label).toArray();
    }
}
