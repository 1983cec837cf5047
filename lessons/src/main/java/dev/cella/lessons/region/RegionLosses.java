package dev.cella.lessons.region;

/** The losses of region-based detectors and their gradients, for single numbers and in plain Java. */
public final class RegionLosses {
    private RegionLosses() {}

    /** Returns {@code 1 / (1 + exp(−z))}. */
    public static double sigmoid(double z) {
        return 1 / (1 + Math.exp(-z));
    }

    /**
     * Returns the binary cross-entropy in nats: {@code −ln p} of a positive and {@code −ln(1 − p)} of a negative, with {@code p =
     * sigmoid(z)}. Its gradient is {@code p − target}.
     *
     * @param z before the sigmoid
     * @param target 1 or 0
     */
    public static double crossEntropy(double z, double target) {
        return Math.max(z, 0) - z * target + Math.log1p(Math.exp(-Math.abs(z)));
    }

    /**
     * Returns the probabilities of exclusive classes, {@code exp(zᵢ) / Σⱼ exp(zⱼ)}. The gradient of the cross-entropy {@code −ln
     * p[target]} is {@code p − one-hot}.
     */
    public static double[] softmax(double... z) {
        double largest = Double.NEGATIVE_INFINITY;
        for (double value : z) {
            largest = Math.max(largest, value);
        }
        double[] p = new double[z.length];
        double sum = 0;
        for (int i = 0; i < z.length; i++) {
            p[i] = Math.exp(z[i] - largest);
            sum += p[i];
        }
        for (int i = 0; i < z.length; i++) {
            p[i] /= sum;
        }
        return p;
    }

    /**
     * Returns the smooth L1 loss of an error: {@code 0.5 d²} if {@code |d| < 1}, {@code |d| − 0.5} otherwise, so that a wild box does not
     * rule the step. Source: Girshick, Fast R-CNN (2015), equation 3.
     */
    public static double smoothL1(double d) {
        return Math.abs(d) < 1 ? 0.5 * d * d : Math.abs(d) - 0.5;
    }

    /** Returns the gradient of {@link #smoothL1}: the error, but never beyond −1 and 1. */
    public static double smoothL1Gradient(double d) {
        return Math.max(-1, Math.min(1, d));
    }
}
