package dev.cella.lessons.region.roi;

import java.util.Locale;

/**
 * One point at which RoIAlign reads a map: between the centers of four cells, by bilinear interpolation.
 *
 * <p>The center of cell 0 lies at 0.5. A point nearer to the border than half a cell takes the value of the outermost
 * cell. Source: He, Gkioxari, Dollár, Girshick, Mask R-CNN (2017), section 3, figure 3.
 *
 * @param y position from the top, in cells
 * @param x position from the left, in cells
 * @param top row of the upper two cells
 * @param left column of the left two cells
 * @param bottom row of the lower two cells
 * @param right column of the right two cells
 * @param down how far the point lies from the upper centers to the lower ones, from 0 to 1
 * @param across how far the point lies from the left centers to the right ones, from 0 to 1
 */
public record SamplePoint(double y, double x, int top, int left, int bottom, int right, double down, double across) {

    /** Finds the four cells around a point of a map. */
    public static SamplePoint at(double y, double x, int height, int width) {
        double row = clipped(y - 0.5, height);
        double column = clipped(x - 0.5, width);
        int top = (int) Math.floor(row);
        int left = (int) Math.floor(column);
        return new SamplePoint(
                y,
                x,
                top,
                left,
                Math.min(height - 1, top + 1),
                Math.min(width - 1, left + 1),
                row - top,
                column - left);
    }

    private static double clipped(double index, int size) {
        return Math.min(size - 1, Math.max(0, index));
    }

    /** Returns the weights of the four cells: upper left, upper right, lower left, lower right. They sum to 1. */
    public double[] weights() {
        return new double[] {(1 - down) * (1 - across), (1 - down) * across, down * (1 - across), down * across};
    }

    /** Returns the rows of the four cells, in the order of the {@link #weights}. */
    public int[] rows() {
        return new int[] {top, top, bottom, bottom};
    }

    /** Returns the columns of the four cells, in the order of the {@link #weights}. */
    public int[] columns() {
        return new int[] {left, right, left, right};
    }

    /** Returns the interpolated value. */
    public double value(double[][] map) {
        double[] weights = weights();
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * map[rows()[i]][columns()[i]];
        }
        return sum;
    }

    /** Returns the position: {@code (2.25, 3.75)}. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "(%.2f, %.2f)", y, x);
    }
}
