package dev.cella.lessons.convolve.exercise;

import java.util.Arrays;
import java.util.Random;

/** Small arrays of numbers, {@code [row][column]}, for the exercises of these lessons. */
final class Grids {

    private Grids() {}

    /** Whole numbers from −9 to 9; none is 0, so that each of them counts. */
    static double[][] whole(Random random, int height, int width) {
        double[][] grid = new double[height][width];
        for (double[] row : grid) {
            Arrays.setAll(row, x -> (1 + random.nextInt(9)) * (random.nextBoolean() ? 1 : -1));
        }
        return grid;
    }

    static double[][] ones(int height, int width) {
        double[][] grid = new double[height][width];
        for (double[] row : grid) {
            Arrays.fill(row, 1);
        }
        return grid;
    }

    /** Returns the grid rotated by 180°. */
    static double[][] rotate180(double[][] grid) {
        return upsideDown(mirrored(grid));
    }

    /** Returns the grid with left and right swapped. */
    static double[][] mirrored(double[][] grid) {
        double[][] result = new double[grid.length][grid[0].length];
        for (int i = 0; i < grid.length; i++) {
            for (int j = 0; j < grid[0].length; j++) {
                result[i][j] = grid[i][grid[0].length - 1 - j];
            }
        }
        return result;
    }

    /** Returns the grid with top and bottom swapped. */
    static double[][] upsideDown(double[][] grid) {
        double[][] result = new double[grid.length][];
        Arrays.setAll(result, i -> grid[grid.length - 1 - i].clone());
        return result;
    }

    /** Returns the grid with rows and columns swapped. */
    static double[][] transposed(double[][] grid) {
        double[][] result = new double[grid[0].length][grid.length];
        for (int i = 0; i < grid.length; i++) {
            for (int j = 0; j < grid[0].length; j++) {
                result[j][i] = grid[i][j];
            }
        }
        return result;
    }

    /** Returns the map of a kernel that slides over an image without being rotated: one sum for each window that fits. */
    static double[][] slide(double[][] image, double[][] kernel) {
        double[][] map = new double[image.length - kernel.length + 1][image[0].length - kernel[0].length + 1];
        for (int y = 0; y < map.length; y++) {
            for (int x = 0; x < map[0].length; x++) {
                map[y][x] = sum(image, kernel, y, x);
            }
        }
        return map;
    }

    private static double sum(double[][] image, double[][] kernel, int y, int x) {
        double sum = 0;
        for (int i = 0; i < kernel.length; i++) {
            for (int j = 0; j < kernel[0].length; j++) {
                sum += image[y + i][x + j] * kernel[i][j];
            }
        }
        return sum;
    }
}
