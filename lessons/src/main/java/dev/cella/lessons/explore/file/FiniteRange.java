package dev.cella.lessons.explore.file;

import dev.cella.lessons.draw.Numbers;

/**
 * The finite numbers of an image.
 *
 * @param least of them; greater than {@code greatest} if there is none
 * @param greatest of them
 * @param others how many numbers are NaN or infinite
 */
record FiniteRange(double least, double greatest, long others) {
    /** Finds the range of the first {@code bands} bands. */
    static FiniteRange of(StoredNumbers numbers, int bands) {
        double least = Double.POSITIVE_INFINITY;
        double greatest = Double.NEGATIVE_INFINITY;
        long others = 0;
        for (int y = 0; y < numbers.height(); y++) {
            for (int x = 0; x < numbers.width(); x++) {
                for (int band = 0; band < bands; band++) {
                    double number = numbers.get(x, y, band);
                    if (Double.isFinite(number)) {
                        least = Math.min(least, number);
                        greatest = Math.max(greatest, number);
                    } else {
                        others++;
                    }
                }
            }
        }
        return new FiniteRange(least, greatest, others);
    }

    /** Says what becomes of the numbers when they are spread. */
    String spread() {
        return least == greatest
                ? "that are all " + Numbers.brief(least) + ", which was set to 0"
                : "from " + Numbers.brief(least) + " to " + Numbers.brief(greatest) + ", which were spread from 0 to 1";
    }

    boolean isEmpty() {
        return least > greatest;
    }
}
