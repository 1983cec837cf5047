package dev.cella.datasets.phantom.canvas;

/**
 * Smooth random texture with values in [-1, 1]: random numbers on a lattice, blended in between (value noise). The size
 * of a grain is given in pixels for each direction; a depth of 0 makes it the same in all slices.
 */
public final class Noise implements Field {
    private static final long X = 0x9e37_79b9_7f4a_7c15L;
    private static final long Y = 0xc2b2_ae3d_27d4_eb4fL;
    private static final long Z = 0x1656_67b1_9e37_79f9L;

    private final long seed;
    private final double width;
    private final double height;
    private final double depth;

    public Noise(SeededRandom random, double width, double height, double depth) {
        this.seed = random.bits();
        this.width = width;
        this.height = height;
        this.depth = depth;
    }

    /** Creates grains as wide as high, the same in all slices. */
    public static Noise flat(SeededRandom random, double grain) {
        return new Noise(random, grain, grain, 0);
    }

    /** Creates grains wider than high or the reverse, the same in all slices. */
    public static Noise flat(SeededRandom random, double width, double height) {
        return new Noise(random, width, height, 0);
    }

    /** Creates grains of one size in all three directions. */
    public static Noise solid(SeededRandom random, double grain) {
        return new Noise(random, grain, grain, grain);
    }

    @Override
    public double at(double x, double y, double z) {
        double u = x / width;
        double v = y / height;
        long column = (long) StrictMath.floor(u);
        long row = (long) StrictMath.floor(v);
        if (depth == 0) {
            return slice(column, row, 0, ease(u - column), ease(v - row));
        }
        double w = z / depth;
        long layer = (long) StrictMath.floor(w);
        return blend(
                slice(column, row, layer, ease(u - column), ease(v - row)),
                slice(column, row, layer + 1, ease(u - column), ease(v - row)),
                ease(w - layer));
    }

    private double slice(long column, long row, long layer, double right, double down) {
        return blend(
                blend(corner(column, row, layer), corner(column + 1, row, layer), right),
                blend(corner(column, row + 1, layer), corner(column + 1, row + 1, layer), right),
                down);
    }

    /** Returns the random number in [-1, 1) of one corner of the lattice (a hash, mixed as in SplitMix64). */
    private double corner(long column, long row, long layer) {
        long hash = seed + column * X + row * Y + layer * Z;
        hash = (hash ^ (hash >>> 30)) * 0xbf58_476d_1ce4_e5b9L;
        hash = (hash ^ (hash >>> 27)) * 0x94d0_49bb_1331_11ebL;
        return ((hash ^ (hash >>> 31)) >> 11) * 0x1p-52;
    }

    private static double ease(double t) {
        return t * t * (3 - 2 * t);
    }

    private static double blend(double from, double to, double share) {
        return from + (to - from) * share;
    }
}
