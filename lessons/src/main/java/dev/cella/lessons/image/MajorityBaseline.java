package dev.cella.lessons.image;

import java.util.Arrays;
import java.util.Locale;

/**
 * The laziest classifier: it never looks at an image and always answers the most frequent class of the training labels.
 *
 * <p>Any network has to beat its accuracy. If the classes are unbalanced, that accuracy can look impressive.
 *
 * @param label the answer that it always gives
 * @param accuracy share of the test labels that are this one, from 0 to 1
 */
public record MajorityBaseline(int label, double accuracy) {

    /**
     * Measures the baseline. The class is chosen from the training labels only; the test labels only grade it.
     *
     * @param train labels from 0, at least one
     * @param test labels from 0, at least one
     * @throws IllegalArgumentException if either is empty
     */
    public static MajorityBaseline majorityBaseline(int[] train, int[] test) {
        if (train.length == 0 || test.length == 0) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "a baseline needs labels, and there are %d for training and %d for testing (both must be >= 1)",
                    train.length,
                    test.length));
        }
        int[] counts = new int[Arrays.stream(train).max().getAsInt() + 1];
        for (int label : train) {
            counts[label]++;
        }
        int majority = 0;
        for (int label = 1; label < counts.length; label++) {
            majority = counts[label] > counts[majority] ? label : majority;
        }
        int hits = 0;
        for (int label : test) {
            hits += label == majority ? 1 : 0;
        }
        return new MajorityBaseline(majority, (double) hits / test.length);
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT, "always answering class %d is right for %.1f %% of the test set", label, 100 * accuracy);
    }
}
