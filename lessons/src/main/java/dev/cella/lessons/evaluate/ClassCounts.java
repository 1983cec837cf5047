package dev.cella.lessons.evaluate;

/**
 * Counts of how often a class was predicted, how often it was true, and how often both.
 *
 * @param truePositives images of the class that the net predicted
 * @param predicted images for which the net predicted the class
 * @param positives images of the class
 */
record ClassCounts(int truePositives, int predicted, int positives) {
    /** Returns the share of the predictions that are true; NaN if there are none. */
    double precision() {
        return predicted == 0 ? Double.NaN : (double) truePositives / predicted;
    }

    /** Returns the share of the true cases that were predicted (sensitivity); NaN if there are none. */
    double recall() {
        return positives == 0 ? Double.NaN : (double) truePositives / positives;
    }

    /**
     * Returns the harmonic mean of precision and recall, {@code 2 · truePositives / (predicted + positives)}; NaN if
     * neither occurs.
     */
    double f1() {
        return predicted + positives == 0 ? Double.NaN : 2.0 * truePositives / (predicted + positives);
    }
}
