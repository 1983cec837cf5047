package dev.cella.datasets.phantom;

import java.util.SplittableRandom;

/**
 * Chance by seed, the same on every Java machine: only {@link SplittableRandom#nextLong()} is drawn, whose algorithm is
 * fixed, and only {@link StrictMath} is used.
 */
final class Dice {
    private static final long GOLDEN = 0x9e37_79b9_7f4a_7c15L;

    private final SplittableRandom random;

    /** Dice that depend on each of the numbers. */
    Dice(long... seeds) {
        long mixed = 0;
        for (long seed : seeds) {
            mixed = new SplittableRandom(mixed * GOLDEN + seed).nextLong();
        }
        random = new SplittableRandom(mixed);
    }

    long bits() {
        return random.nextLong();
    }

    /** Uniform in [0, 1). */
    double unit() {
        return (random.nextLong() >>> 11) * 0x1p-53;
    }

    /** Uniform between two numbers. */
    double between(double least, double most) {
        return least + (most - least) * unit();
    }

    /** A whole number of 0 to {@code bound - 1}. */
    int below(int bound) {
        return (int) (unit() * bound);
    }

    /** A whole number of {@code least} to {@code most}, both included. */
    int count(int least, int most) {
        return least + below(most - least + 1);
    }

    boolean chance(double probability) {
        return unit() < probability;
    }

    /** -1 or 1. */
    int sign() {
        return chance(0.5) ? 1 : -1;
    }

    /** An angle in radians. */
    double angle() {
        return between(0, 2 * StrictMath.PI);
    }

    /** Normally distributed around a mean (Box and Muller). */
    double normal(double mean, double deviation) {
        double radius = StrictMath.sqrt(-2 * StrictMath.log(1 - unit()));
        return mean + deviation * radius * StrictMath.cos(angle());
    }
}
