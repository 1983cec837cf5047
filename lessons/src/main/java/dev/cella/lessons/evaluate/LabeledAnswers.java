package dev.cella.lessons.evaluate;

import java.util.Arrays;
import java.util.List;

/** A net's answers beside the truth, image by image: what was chosen, and what should have been. */
final class LabeledAnswers {
    private final double[][] answers;
    private final boolean[][] truth;
    private final List<String> classNames;
    private final boolean exclusive;

    /**
     * @param answers {@code [N][K]}, probabilities in [0,1]
     * @param truth {@code [N][K]}
     */
    LabeledAnswers(double[][] answers, boolean[][] truth, List<String> classNames) {
        this.answers = answers;
        this.truth = truth;
        this.classNames = classNames;
        this.exclusive = classNames.size() > 1 && Arrays.stream(answers).allMatch(LabeledAnswers::sumsToOne);
    }

    int size() {
        return answers.length;
    }

    boolean exclusive() {
        return exclusive;
    }

    double of(int image, int classIndex) {
        return answers[image][classIndex];
    }

    boolean isTrue(int image, int classIndex) {
        return truth[image][classIndex];
    }

    double[] allOutputs() {
        return Arrays.stream(answers).flatMapToDouble(Arrays::stream).toArray();
    }

    boolean[] allTruth() {
        return flat(truth);
    }

    ClassCounts counts(int classIndex) {
        int truePositives = 0;
        int predicted = 0;
        int positives = 0;
        for (int image = 0; image < answers.length; image++) {
            boolean isPredicted = exclusive ? chosen(image) == classIndex : answers[image][classIndex] > 0.5;
            predicted += isPredicted ? 1 : 0;
            positives += truth[image][classIndex] ? 1 : 0;
            truePositives += isPredicted && truth[image][classIndex] ? 1 : 0;
        }
        return new ClassCounts(truePositives, predicted, positives);
    }

    double[] outputs(int classIndex) {
        return Arrays.stream(answers).mapToDouble(answer -> answer[classIndex]).toArray();
    }

    boolean[] positives(int classIndex) {
        boolean[] positive = new boolean[answers.length];
        for (int image = 0; image < answers.length; image++) {
            positive[image] = truth[image][classIndex];
        }
        return positive;
    }

    /** Returns the class with the largest answer. */
    int chosen(int image) {
        int best = 0;
        for (int k = 1; k < answers[image].length; k++) {
            best = answers[image][k] > answers[image][best] ? k : best;
        }
        return best;
    }

    /** @throws IllegalStateException if the image has no class, or several */
    int trueClass(int image) {
        int found = -1;
        for (int k = 0; k < classNames.size(); k++) {
            if (truth[image][k] && found >= 0) {
                throw new IllegalStateException("image " + image + " has the classes " + classNames.get(found) + " and "
                        + classNames.get(k) + " (must be one for a confusion matrix); use one-hot targets");
            }
            found = truth[image][k] ? k : found;
        }
        if (found < 0) {
            throw new IllegalStateException(
                    "image " + image + " has no class (must be one for a confusion matrix); use one-hot targets");
        }
        return found;
    }

    private static boolean[] flat(boolean[][] rows) {
        boolean[] flat = new boolean[rows.length * rows[0].length];
        for (int i = 0; i < flat.length; i++) {
            flat[i] = rows[i / rows[0].length][i % rows[0].length];
        }
        return flat;
    }

    private static boolean sumsToOne(double[] row) {
        return Math.abs(Arrays.stream(row).sum() - 1) < 1e-3;
    }
}
