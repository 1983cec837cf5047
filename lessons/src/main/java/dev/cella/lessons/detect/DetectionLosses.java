package dev.cella.lessons.detect;

/** The losses of detectors and their gradients, for single numbers and in plain Java. Finite outputs have finite losses. */
public final class DetectionLosses {
    private DetectionLosses() {}

    /** Returns {@code 1 / (1 + exp(−z))}. */
    public static double sigmoid(double z) {
        return 1 / (1 + Math.exp(-z));
    }

    /**
     * Returns the binary cross-entropy in nats: {@code −ln p} of a positive and {@code −ln(1 − p)} of a negative, with
     * {@code p = sigmoid(z)}. Its gradient is {@code p − target}.
     *
     * @param z before the sigmoid
     * @param target 1 or 0
     */
    public static double crossEntropy(double z, double target) {
        return Math.max(z, 0) - z * target + Math.log1p(Math.exp(-Math.abs(z)));
    }

    /**
     * Returns the cross-entropy of a class in nats: {@code −ln p[label]} with p the softmax of the scores, computed as {@code
     * max z + ln Σ exp(z − max z) − z[label]}. The logarithm of p itself would be infinite where p is too small for a number.
     *
     * @param z numbers that hold the class scores, before the softmax
     * @param from index of the first score
     * @param to index after the last score
     * @param label index of the true class's score, from {@code from} (included) to {@code to} (excluded)
     */
    public static double crossEntropy(double[] z, int from, int to, int label) {
        double greatest = z[from];
        for (int i = from + 1; i < to; i++) {
            greatest = Math.max(greatest, z[i]);
        }
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += Math.exp(z[i] - greatest);
        }
        return greatest - z[label] + Math.log(sum);
    }

    /** Returns {@code d²/2} for {@code |d| < 1} and {@code |d| − 1/2} beyond: squared near 0, and no more than linear. */
    public static double smoothL1(double d) {
        return Math.abs(d) < 1 ? d * d / 2 : Math.abs(d) - 0.5;
    }

    /** Returns the gradient of {@link #smoothL1}: the error, but never beyond −1 and 1. */
    public static double smoothL1Gradient(double d) {
        return Math.max(-1, Math.min(1, d));
    }
}
