package dev.cella.lessons.transfer;

import dev.cella.lessons.trace.JavaArrays;
import dev.cella.lessons.train.Auc;
import java.util.Arrays;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A linear support vector machine for two classes, in plain loops.
 *
 * <p>It minimizes {@code λ/2 · |w|² + mean(max(0, 1 − s · (w · x + b)))}, the hinge loss with a penalty, where s is +1 for the
 * second class and −1 for the first. Features are standardized by the mean and deviation of those that it learned from. Source:
 * Shalev-Shwartz, Singer, Srebro, Cotter, Pegasos: primal estimated sub-gradient solver for SVM (2011), section 2, with all
 * examples in each step. Immutable.
 */
public final class LinearSvm {
    private static final double PENALTY = 0.01;
    private static final int STEPS = 1000;

    private final double[] means;
    private final double[] deviations;
    private final double[] weights;
    private double bias;

    private LinearSvm(double[][] x) {
        int size = x[0].length;
        means = new double[size];
        deviations = new double[size];
        weights = new double[size];
        for (int j = 0; j < size; j++) {
            int feature = j;
            means[j] =
                    Arrays.stream(x).mapToDouble(row -> row[feature]).average().orElseThrow();
            double variance = Arrays.stream(x)
                    .mapToDouble(row -> Math.pow(row[feature] - means[feature], 2))
                    .average()
                    .orElseThrow();
            deviations[j] = Math.max(Math.sqrt(variance), 1e-6);
        }
    }

    /**
     * Learns from features. The same features give the same machine: nothing is drawn at random.
     *
     * @param features {@code [N, features]}
     * @param targets {@code [N, 2]}, one-hot
     * @throws IllegalArgumentException if there is not one target per row, or there are not two classes
     */
    public static LinearSvm linearSvm(INDArray features, INDArray targets) {
        if (features.rank() != 2
                || targets.rank() != 2
                || targets.size(1) != 2
                || features.size(0) != targets.size(0)) {
            throw new IllegalArgumentException("features " + Arrays.toString(features.shape()) + " and targets "
                    + Arrays.toString(targets.shape()) + " do not fit together (must be [N, features] and [N, 2]); try"
                    + " features(net, images) and the one-hot targets of the same images");
        }
        double[][] x = JavaArrays.matrix(features);
        LinearSvm svm = new LinearSvm(x);
        double[][] scaled = Arrays.stream(x).map(svm::standardized).toArray(double[][]::new);
        double[] signs = JavaArrays.values(targets.getColumn(1));
        for (int step = 1; step <= STEPS; step++) {
            svm.step(scaled, signs, 1 / (PENALTY * (step + 1 / PENALTY)));
        }
        return svm;
    }

    /** Moves weights and bias against the gradient; only examples inside the margin pull. */
    private void step(double[][] x, double[] positive, double rate) {
        double[] gradient = new double[weights.length];
        double biasGradient = 0;
        for (int i = 0; i < x.length; i++) {
            double sign = positive[i] > 0.5 ? 1 : -1;
            if (sign * sum(x[i]) < 1) {
                for (int j = 0; j < gradient.length; j++) {
                    gradient[j] -= sign * x[i][j] / x.length;
                }
                biasGradient -= sign / x.length;
            }
        }
        for (int j = 0; j < gradient.length; j++) {
            weights[j] -= rate * (PENALTY * weights[j] + gradient[j]);
        }
        bias -= rate * biasGradient;
    }

    private double sum(double[] row) {
        double sum = bias;
        for (int j = 0; j < row.length; j++) {
            sum += weights[j] * row[j];
        }
        return sum;
    }

    private double[] standardized(double[] row) {
        double[] scaled = new double[row.length];
        for (int j = 0; j < row.length; j++) {
            scaled[j] = (row[j] - means[j]) / deviations[j];
        }
        return scaled;
    }

    /**
     * Returns {@code w · x + b} for each row: positive for the second class, and beyond ±1 outside the margin.
     *
     * @param features {@code [N, features]}
     */
    public double[] scores(INDArray features) {
        return Arrays.stream(JavaArrays.matrix(features))
                .mapToDouble(row -> sum(standardized(row)))
                .toArray();
    }

    /** Returns the AUC of the scores, in [0,1]. */
    public double auc(INDArray features, INDArray targets) {
        boolean[] positive = new boolean[(int) targets.size(0)];
        for (int i = 0; i < positive.length; i++) {
            positive[i] = targets.getDouble(i, 1) > 0.5;
        }
        return Auc.of(scores(features), positive);
    }
}
