package dev.cella.datasets.phantom.canvas;

import java.util.SplittableRandom;

/**
 * Random numbers that depend on a seed only. They are the same on every Java platform: the class uses nothing but
 * {@link SplittableRandom#nextLong()}, whose algorithm is specified, and {@link StrictMath}. Not thread-safe.
 */
public final class SeededRandom {
    private static final long GOLDEN = 0x9e37_79b9_7f4a_7c15L;

    private final SplittableRandom random;

    /** Creates a generator whose numbers depend on each of the seeds. */
    public SeededRandom(long... seeds) {
        long mixed = 0;
        for (long seed : seeds) {
            mixed = new SplittableRandom(mixed * GOLDEN + seed).nextLong();
        }
        random = new SplittableRandom(mixed);
    }

    /** Draws 64 random bits. */
    public long bits() {
        return random.nextLong();
    }

    /** Draws uniformly from [0, 1). */
    public double unit() {
        return (random.nextLong() >>> 11) * 0x1p-53;
    }

    /** Draws uniformly from the interval between two numbers. */
    public double between(double least, double most) {
        return least + (most - least) * unit();
    }

    /** Draws an integer from 0 to {@code bound - 1}. */
    public int below(int bound) {
        return (int) (unit() * bound);
    }

    /** Draws an integer from {@code least} to {@code most}, both included. */
    public int count(int least, int most) {
        return least + below(most - least + 1);
    }

    /** Draws {@code true} with a probability. */
    public boolean chance(double probability) {
        return unit() < probability;
    }

    /** Draws -1 or 1, each with probability 1/2. */
    public int sign() {
        return chance(0.5) ? 1 : -1;
    }

    /** Draws an angle in radians. */
    public double angle() {
        return between(0, 2 * StrictMath.PI);
    }

    /** Draws from a normal distribution (Box–Muller transform). */
    public double normal(double mean, double deviation) {
        double radius = StrictMath.sqrt(-2 * StrictMath.log(1 - unit()));
        return mean + deviation * radius * StrictMath.cos(angle());
    }
}
