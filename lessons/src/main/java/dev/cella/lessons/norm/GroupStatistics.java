package dev.cella.lessons.norm;

/**
 * Mean and variance of each group of values.
 *
 * @param means μ of each group
 * @param variances σ² of each group, divided by the number of values
 * @param counts values in each group
 */
@SuppressWarnings("ArrayRecordComponent") // handed over, never changed
public record GroupStatistics(double[] means, double[] variances, int[] counts) {
    /**
     * Measures: {@code μ = Σ x / M} and {@code σ² = Σ (x − μ)² / M} over the M values of each group.
     *
     * @param x all values
     * @param group the group of each value, from 0
     * @param groups how many groups there are, none of them empty
     */
    public static GroupStatistics of(double[] x, int[] group, int groups) {
        double[] means = new double[groups];
        double[] variances = new double[groups];
        int[] counts = new int[groups];
        for (int i = 0; i < x.length; i++) {
            means[group[i]] += x[i];
            counts[group[i]]++;
        }
        for (int g = 0; g < groups; g++) {
            means[g] /= counts[g];
        }
        for (int i = 0; i < x.length; i++) {
            double distance = x[i] - means[group[i]];
            variances[group[i]] += distance * distance / counts[group[i]];
        }
        return new GroupStatistics(means, variances, counts);
    }

    /** Returns what the distances from the mean of a group are divided by: {@code √(σ² + ε)}. */
    public double deviation(int group) {
        return Math.sqrt(variances[group] + NormSetting.EPSILON);
    }
}
