package dev.cella.lessons.handmade;

import java.util.Arrays;

/** What is kept of the numbers of a feature map: one number. */
public enum Statistic {
    /** Σ v / n. */
    MEAN("mean") {
        @Override
        public double of(double[] values) {
            return Arrays.stream(values).average().orElse(Double.NaN);
        }
    },

    /** √(Σ (v − mean)² / n): how much the numbers differ. */
    DEVIATION("deviation") {
        @Override
        public double of(double[] values) {
            double mean = MEAN.of(values);
            return Math.sqrt(Arrays.stream(values)
                    .map(value -> (value - mean) * (value - mean))
                    .average()
                    .orElse(Double.NaN));
        }
    },

    /** Σ |v| / n: how strongly a filter answers, whatever the sign. */
    STRENGTH("strength") {
        @Override
        public double of(double[] values) {
            return Arrays.stream(values).map(Math::abs).average().orElse(Double.NaN);
        }
    };

    private final String word;

    Statistic(String word) {
        this.word = word;
    }

    /**
     * Returns one number for all of them.
     *
     * @param values at least one
     */
    public abstract double of(double[] values);

    /** Returns the word in names of features. */
    public String word() {
        return word;
    }
}
