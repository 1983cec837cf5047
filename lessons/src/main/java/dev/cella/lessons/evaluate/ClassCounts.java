package dev.cella.lessons.evaluate;

/**
 * How often a class was said, was true, and both.
 *
 * @param hits images of the class for which the net said so (true positives)
 * @param said images for which the net said so
 * @param positives images of the class
 */
record ClassCounts(int hits, int said, int positives) {
    /** The share of what was said that is true; NaN if it was never said. */
    double precision() {
        return said == 0 ? Double.NaN : (double) hits / said;
    }

    /** The share of what is true that was said (sensitivity); NaN if it is never true. */
    double recall() {
        return positives == 0 ? Double.NaN : (double) hits / positives;
    }

    /** The harmonic mean of precision and recall, {@code 2 · hits / (said + positives)}; NaN if neither occurs. */
    double f1() {
        return said + positives == 0 ? Double.NaN : 2.0 * hits / (said + positives);
    }
}
