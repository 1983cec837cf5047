package dev.cella.lessons.image.exercise;

import static dev.cella.lessons.image.MajorityBaseline.majorityBaseline;

import dev.cella.lessons.check.FunctionExercise;
import dev.cella.lessons.check.Mistake;
import dev.cella.lessons.check.Order;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Function;

/** A few lines of code: the accuracy of always answering the class that is most frequent in training. */
@Order(lesson = "01", number = 3)
public final class LazyBaseline implements FunctionExercise<LazyBaseline.Labels, Double> {

    /**
     * The labels of a set with three classes, 0 to 2.
     *
     * @param train to choose the answer from
     * @param test to mark it with
     */
    @SuppressWarnings("ArrayRecordComponent") // handed to one student's method, then thrown away
    public record Labels(int[] train, int[] test) {}

    @Override
    public Labels input(Random random) {
        return input(random, random.nextInt(3));
    }

    /**
     * Each class is once the most frequent of training; it is the second of testing, so that it matters which labels are
     * counted.
     */
    @Override
    public Labels input(Random random, int trial) {
        int shift = trial % 3;
        int more = random.nextInt(2);
        return new Labels(
                labels(random, shift, 6 + more, 4, 2 - more),
                labels(random, shift, 4 + random.nextInt(2), 7 + more, 1));
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
                        "In Java 3 / 4 is 0; make one of the two a double before dividing.",
                        given -> Math.floor(solve(given))),
                mistake(
                        "Chose the class by the test labels",
                        "The test set is for marking only; who looks at it before answering looks better than he is.",
                        given -> majorityBaseline(given.test(), given.test()).accuracy()),
                mistake(
                        "Marked on the training labels",
                        "How often the answer is right must be counted on labels that did not choose it.",
                        given -> majorityBaseline(given.train(), given.train()).accuracy()),
                mistake(
                        "Returned the class, not the accuracy",
                        "The method shall return how often the answer is right, from 0 to 1.",
                        given -> (double)
                                majorityBaseline(given.train(), given.test()).label()),
                mistake("Returned a percentage", "Accuracy here is a share from 0 to 1.", given -> 100 * solve(given)),
                mistake(
                        "Counted the test labels that are wrong",
                        "Accuracy is the share of right answers.",
                        given -> 1 - solve(given)),
                mistake(
                        "Always answered class 1",
                        "Which class is frequent differs from set to set: count first.",
                        given -> Arrays.stream(given.test())
                                        .filter(label -> label == 1)
                                        .count()
                                / (double) given.test().length));
    }

    @Override
    public String idea() {
        return "First a loop over the training labels that counts each class and finds the most frequent; then a loop over"
                + " the test labels that counts how many are this class.";
    }

    @Override
    public String takeaway() {
        return "No picture was looked at, and there is an accuracy all the same: that is what a network must beat.";
    }

    /** So many labels of each class, in any order; {@code shift} decides which class comes first. */
    private static int[] labels(Random random, int shift, int... counts) {
        List<Integer> labels = new ArrayList<>();
        for (int i = 0; i < counts.length; i++) {
            labels.addAll(Collections.nCopies(counts[i], (i + shift) % counts.length));
        }
        Collections.shuffle(labels, random);
        return labels.stream().mapToInt(label -> label).toArray();
    }
}
