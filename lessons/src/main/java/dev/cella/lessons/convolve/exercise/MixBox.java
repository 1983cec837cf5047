package dev.cella.lessons.convolve.exercise;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** A 1×1 filter for color pictures that keeps its three weights and its bias, all whole numbers, to itself. */
public final class MixBox {

    private final double[] weights;
    private final double bias;

    private MixBox(double[] weights, double bias) {
        this.weights = weights;
        this.bias = bias;
    }

    /** A box to try; another seed, another filter. */
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
     * What the filter makes of a picture, {@code [3][H][W] -> [H][W]}.
     *
     * @param picture red, green and blue, each {@code [row][column]}
     * @throws IllegalArgumentException if it has not three channels of one size
     */
    public double[][] filter(double[][][] picture) {
        require(picture);
        double[][] map = new double[picture[0].length][picture[0][0].length];
        for (int y = 0; y < map.length; y++) {
            for (int x = 0; x < map[0].length; x++) {
                map[y][x] = bias;
                for (int c = 0; c < weights.length; c++) {
                    map[y][x] += weights[c] * picture[c][y][x];
                }
            }
        }
        return map;
    }

    private void require(double[][][] picture) {
        boolean fits = picture.length == weights.length && picture[0].length > 0 && picture[0][0].length > 0;
        for (int c = 0; fits && c < picture.length; c++) {
            fits = picture[c].length == picture[0].length;
            for (int y = 0; fits && y < picture[c].length; y++) {
                fits = picture[c][y].length == picture[0][0].length;
            }
        }
        if (!fits) {
            throw new IllegalArgumentException(
                    "this is no color picture (must be [3][height][width], at least one pixel, all"
                            + " channels of one size); try new double[3][1][1]");
        }
    }

    /** Red, green, blue, bias. */
    double[] numbers() {
        return new double[] {weights[0], weights[1], weights[2], bias};
    }
}
