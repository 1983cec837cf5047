package dev.cella.lessons.region;

/** The losses of region-based detectors and their gradients, for single numbers and in plain Java. */
public final class RegionLosses {
    private RegionLosses() {}

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
     * Returns the gradient of {@link dev.cella.lessons.detect.MultiTaskLoss#smoothL1}: the error, but never beyond −1
     * and 1.
     */
    public static double smoothL1Gradient(double d) {
        return Math.max(-1, Math.min(1, d));
    }
}
