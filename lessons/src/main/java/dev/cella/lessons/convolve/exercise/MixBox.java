package dev.cella.lessons.convolve.exercise;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** A 1×1 filter for color images that keeps its three weights and its bias, all whole numbers, to itself. */
public final class MixBox {

    private final double[] weights;
    private final double bias;

    private MixBox(double[] weights, double bias) {
        this.weights = weights;
        this.bias = bias;
    }

    /** Returns a box to try; another seed gives another filter. */
    public static MixBox of(long seed) {
        return of(new Random(seed));
    }

    /** Three weights that differ and a bias; none is 0. */
    static MixBox of(Random random) {
        List<Integer> sizes =
                new ArrayList<>(IntStream.rangeClosed(1, 9).boxed().toList());
        Collections.shuffle(sizes, random);
        double[] numbers = sizes.stream()
                .limit(4)
                .mapToDouble(size -> random.nextBoolean() ? size : -size)
                .toArray();
        return new MixBox(new double[] {numbers[0], numbers[1], numbers[2]}, numbers[3]);
    }

    /**
     * Returns what the filter makes of an image, {@code [3][H][W] -> [H][W]}.
     *
     * @param image red, green and blue, each {@code [row][column]}
     * @throws IllegalArgumentException if it does not have three channels of the same size
     */
    public double[][] filter(double[][][] image) {
        require(image);
        double[][] map = new double[image[0].length][image[0][0].length];
        for (int y = 0; y < map.length; y++) {
            for (int x = 0; x < map[0].length; x++) {
                map[y][x] = bias;
                for (int c = 0; c < weights.length; c++) {
                    map[y][x] += weights[c] * image[c][y][x];
                }
            }
        }
        return map;
    }

    private void require(double[][][] image) {
        boolean fits = image.length == weights.length && image[0].length > 0 && image[0][0].length > 0;
        for (int c = 0; fits && c < image.length; c++) {
            fits = image[c].length == image[0].length;
            for (int y = 0; fits && y < image[c].length; y++) {
                fits = image[c][y].length == image[0][0].length;
            }
        }
        if (!fits) {
            throw new IllegalArgumentException(
                    "this is no color image (must be [3][height][width] with at least one pixel, all"
                            + " channels of the same size); try new double[3][1][1]");
        }
    }

    /** Red, green, blue, bias. */
    double[] numbers() {
        return new double[] {weights[0], weights[1], weights[2], bias};
    }
}
