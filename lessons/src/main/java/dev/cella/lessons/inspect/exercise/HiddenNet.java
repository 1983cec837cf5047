package dev.cella.lessons.inspect.exercise;

import dev.cella.lessons.check.SentImage;
import java.util.Random;

/** A trained net that you can only ask. It has found a shortcut: one pixel decides almost everything. */
public final class HiddenNet {
    private static final double SHORTCUT = 3;

    private final double[][] weights;
    private final int row;
    private final int column;

    private HiddenNet(double[][] weights, int row, int column) {
        this.weights = weights;
        this.row = row;
        this.column = column;
    }

    /** Returns a net to try; another seed gives another shortcut. */
    public static HiddenNet of(long seed) {
        Random random = new Random(seed);
        random.nextLong(); // the first number of a Random hardly differs from seed to seed
        int row = 1 + random.nextInt(3);
        return of(random, random.nextBoolean(), row, row + 2);
    }

    /**
     * @param raising whether a bright pixel raises the probability or lowers it
     * @param row of that pixel, at most 3
     * @param column of that pixel, at most 5
     */
    static HiddenNet of(Random random, boolean raising, int row, int column) {
        int height = 4 + random.nextInt(3);
        int width = height + 2 + random.nextInt(3);
        double[][] weights = new double[height][width];
        for (double[] line : weights) {
            for (int c = 0; c < width; c++) {
                line[c] = (random.nextInt(61) - 30) / 100.0;
            }
        }
        weights[row][column] = raising ? SHORTCUT : -SHORTCUT;
        return new HiddenNet(weights, row, column);
    }

    /** Returns the number of rows of the images that the net takes. */
    public int height() {
        return weights.length;
    }

    /** Returns the number of columns of the images that the net takes. */
    public int width() {
        return weights[0].length;
    }

    /**
     * Returns the probability that an image shows a tumor, in [0,1].
     *
     * @param image {@code [height()][width()]}, intensities from 0 to 1
     * @throws IllegalArgumentException if the image has another size
     */
    public double probability(double[][] image) {
        SentImage.require(image, 1, "net's image", "new double[net.height()][net.width()]");
        if (image.length != height() || image[0].length != width()) {
            throw new IllegalArgumentException("an image of " + image.length + "x" + image[0].length
                    + " doesn't fit this net (must be " + height() + "x" + width()
                    + "); try new double[net.height()][net.width()]");
        }
        double score = 0;
        for (int r = 0; r < height(); r++) {
            for (int c = 0; c < width(); c++) {
                score += weights[r][c] * image[r][c];
            }
        }
        return 1 / (1 + Math.exp(-score));
    }

    int row() {
        return row;
    }

    int column() {
        return column;
    }
}
