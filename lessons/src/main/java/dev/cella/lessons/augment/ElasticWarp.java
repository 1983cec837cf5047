package dev.cella.lessons.augment;

import java.util.Random;

/**
 * A smooth random displacement of each pixel: white noise, blurred by a Gaussian, and scaled so that its root mean square
 * is {@code strength}.
 */
final class ElasticWarp implements Warp {
    private final double strength;
    private final double smoothness;
    private final long seed;
    private double[][] down;
    private double[][] right;

    ElasticWarp(double strength, double smoothness, long seed) {
        this.strength = strength;
        this.smoothness = smoothness;
        this.seed = seed;
    }

    @Override
    public Place source(Place place, int height, int width) {
        fill(height, width);
        int row = (int) Math.max(0, Math.min(height - 1, Math.round(place.row())));
        int column = (int) Math.max(0, Math.min(width - 1, Math.round(place.column())));
        return new Place(place.row() + down[row][column], place.column() + right[row][column]);
    }

    /** Computes the displacements once per size, always from the same seed. */
    private synchronized void fill(int height, int width) {
        if (down == null || down.length != height || down[0].length != width) {
            Random random = new Random(seed);
            down = field(height, width, random);
            right = field(height, width, random);
        }
    }

    private double[][] field(int height, int width, Random random) {
        double[][] noise = new double[height][width];
        for (double[] row : noise) {
            for (int column = 0; column < width; column++) {
                row[column] = random.nextGaussian();
            }
        }
        double[][] smooth = transposed(blurred(transposed(blurred(noise))));
        double squares = 0;
        for (double[] row : smooth) {
            for (double value : row) {
                squares += value * value;
            }
        }
        double scale = strength / Math.max(1e-12, Math.sqrt(squares / (height * width)));
        for (double[] row : smooth) {
            for (int column = 0; column < width; column++) {
                row[column] *= scale;
            }
        }
        return smooth;
    }

    /** Blurs along the rows; beyond the border lies nothing. */
    private double[][] blurred(double[][] rows) {
        int width = rows[0].length;
        int reach = (int) Math.ceil(3 * smoothness);
        double[][] blurred = new double[rows.length][width];
        for (int row = 0; row < rows.length; row++) {
            for (int column = 0; column < width; column++) {
                for (int other = Math.max(0, column - reach); other <= Math.min(width - 1, column + reach); other++) {
                    double distance = (other - column) / smoothness;
                    blurred[row][column] += Math.exp(-distance * distance / 2) * rows[row][other];
                }
            }
        }
        return blurred;
    }

    private static double[][] transposed(double[][] rows) {
        double[][] columns = new double[rows[0].length][rows.length];
        for (int row = 0; row < rows.length; row++) {
            for (int column = 0; column < rows[0].length; column++) {
                columns[column][row] = rows[row][column];
            }
        }
        return columns;
    }
}
