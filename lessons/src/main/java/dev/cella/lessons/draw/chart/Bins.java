package dev.cella.lessons.draw.chart;

import java.util.Arrays;

/**
 * The bins of one set of values, over its own range: sets that differ only in their scale have the same bins, and so the same
 * histogram.
 *
 * <p>Pixels are whole levels, also after they were divided, centered or standardized. A bin then holds a whole number of
 * levels; else one bin would hold three of them and the next one four, and the histogram would look like a comb.
 *
 * @param least where the first bin begins: the least value
 * @param width of a bin, greater than zero
 * @param count how many bins there are
 */
record Bins(double least, double width, int count) {
    private static final int MOST = 64;

    /** Values with more different numbers than this are not looked at as levels. */
    private static final int MOST_LEVELS = 65_536;

    /** How far from a level a value may lie, in parts of the distance between levels: rounding of floats. */
    private static final double ROUNDING = 0.02;

    /** Values nearer to each other than this part of the range are the same. */
    private static final double SAME = 1e-6;

    /**
     * Chooses bins.
     *
     * @param values finite, at least one
     */
    static Bins of(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double least = sorted[0];
        double span = sorted[sorted.length - 1] - least;
        if (!(span > 0)) {
            double width = Math.max(1, Math.abs(least)) / MOST;
            return new Bins(least - (MOST + 1) / 2.0 * width, width, MOST + 1);
        }
        int steps = steps(sorted, span);
        if (steps == 0) {
            return new Bins(least, span / MOST, MOST);
        }
        int perBin = (steps + MOST) / MOST; // levels are one more than the steps between them
        return new Bins(least, span / steps * perBin, steps / perBin + 1);
    }

    /** Finds how many equal steps lie between the least and the greatest value if all others lie on them; 0 if they do not. */
    private static int steps(double[] sorted, double span) {
        double smallest = span;
        for (int i = 1; i < sorted.length; i++) {
            double gap = sorted[i] - sorted[i - 1];
            if (gap > SAME * span) {
                smallest = Math.min(smallest, gap);
            }
        }
        double steps = Math.rint(span / smallest);
        for (double value : sorted) {
            double level = (value - sorted[0]) / span * steps;
            if (steps > MOST_LEVELS || Math.abs(level - Math.rint(level)) > ROUNDING) {
                return 0;
            }
        }
        return (int) steps;
    }

    /** Returns where the last bin ends. */
    double end() {
        return least + count * width;
    }

    /** Counts the share of the values in each bin; a value at the border of two bins belongs to the upper one. */
    double[] shares(double[] values) {
        double[] shares = new double[count];
        for (double value : values) {
            int bin = (int) ((value - least) / width + ROUNDING / MOST);
            shares[Math.max(0, Math.min(count - 1, bin))] += 1.0 / values.length;
        }
        return shares;
    }
}
