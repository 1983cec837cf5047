package dev.cella.lessons.benchmark;

import dev.cella.datasets.medmnist.Task;
import dev.cella.lessons.train.Auc;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * AUC and accuracy as MedMNIST defines them for each kind of task, in plain loops.
 *
 * <p>Source: Yang et al., MedMNIST v2, Scientific Data 10:41, 2023, section Evaluation, and the functions {@code
 * getAUC} and {@code getACC} in {@code evaluator.py} of the package {@code medmnist}.
 */
final class MedMnistScore {
    private static final double THRESHOLD = 0.5;

    private MedMnistScore() {}

    /**
     * Computes the AUC: of two classes that of the second; otherwise the mean over the classes or labels, each against the
     * rest. A class that none of the images has, or all of them, has no AUC and is left out of the mean.
     *
     * @param outputs {@code [N][K]}, in [0,1]
     * @param truth {@code [N][K]}
     * @return in [0,1]; NaN if no class has an AUC
     */
    static double auc(Task task, double[][] outputs, boolean[][] truth) {
        int classes = outputs[0].length;
        return IntStream.range(task == Task.BINARY ? classes - 1 : 0, classes)
                .mapToDouble(k -> Auc.of(column(outputs, k), column(truth, k)))
                .filter(area -> !Double.isNaN(area))
                .average()
                .orElse(Double.NaN);
    }

    /**
     * Computes the accuracy: of two classes, the second is the answer if its output is above 0.5; of more, the answer is the
     * class with the largest output; each label of a multi-label set is a question of its own, answered yes from 0.5 on,
     * and the accuracy is the mean over the labels.
     *
     * @param outputs {@code [N][K]}, in [0,1]
     * @param truth {@code [N][K]}
     * @return in [0,1]
     */
    static double accuracy(Task task, double[][] outputs, boolean[][] truth) {
        int last = outputs[0].length - 1;
        return switch (task) {
            case BINARY -> mean(outputs.length, i -> (outputs[i][last] > THRESHOLD) == truth[i][last] ? 1 : 0);
            case MULTI_CLASS, ORDINAL -> mean(outputs.length, i -> truth[i][largest(outputs[i])] ? 1 : 0);
            case MULTI_LABEL -> mean(outputs.length, i -> agreement(outputs[i], truth[i]));
        };
    }

    private static double agreement(double[] outputs, boolean[] truth) {
        return mean(outputs.length, k -> (outputs[k] >= THRESHOLD) == truth[k] ? 1 : 0);
    }

    private static double mean(int count, IntToDoubleFunction value) {
        return IntStream.range(0, count).mapToDouble(value).average().orElse(Double.NaN);
    }

    private static int largest(double[] outputs) {
        int best = 0;
        for (int k = 1; k < outputs.length; k++) {
            best = outputs[k] > outputs[best] ? k : best;
        }
        return best;
    }

    private static double[] column(double[][] rows, int k) {
        double[] column = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            column[i] = rows[i][k];
        }
        return column;
    }

    private static boolean[] column(boolean[][] rows, int k) {
        boolean[] column = new boolean[rows.length];
        for (int i = 0; i < rows.length; i++) {
            column[i] = rows[i][k];
        }
        return column;
    }
}
