package dev.cella.lessons.explore.file;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Pixels on their way from a file to a tensor.
 *
 * @param planes {@code [C][H][W]}, C = 1 for gray and 3 for color; from 0 (black) to 1 (white)
 */
@SuppressWarnings("ArrayRecordComponent") // made for one reading, never shared
record PlanarImage(float[][][] planes) {

    int height() {
        return planes[0].length;
    }

    int width() {
        return planes[0][0].length;
    }

    INDArray tensor() {
        return Nd4j.createFromArray(planes);
    }

    float greatest() {
        float greatest = 0;
        for (float[][] plane : planes) {
            for (float[] row : plane) {
                for (float value : row) {
                    greatest = Math.max(greatest, value);
                }
            }
        }
        return greatest;
    }

    /** One plane if red, green and blue are the same everywhere, as in a gray scan that was saved as color. */
    PlanarImage grayIfColorless() {
        if (planes.length == 1) {
            return this;
        }
        for (int y = 0; y < height(); y++) {
            for (int x = 0; x < width(); x++) {
                if (planes[0][y][x] != planes[1][y][x] || planes[0][y][x] != planes[2][y][x]) {
                    return this;
                }
            }
        }
        return new PlanarImage(new float[][][] {planes[0]});
    }

    /**
     * Upright, as EXIF 2.3 numbers the ways to hold a camera (tag 0x0112): 1 as it is; 2, 4 mirrored; 3 upside down; 5 to 8
     * lying on a side.
     */
    PlanarImage upright(int orientation) {
        if (orientation < 2 || orientation > 8) {
            return this;
        }
        boolean lying = orientation >= 5;
        boolean fromRight = orientation == 2 || orientation == 3 || orientation == 7 || orientation == 8;
        boolean fromBelow = orientation == 3 || orientation == 4 || orientation == 6 || orientation == 7;
        int rows = lying ? width() : height();
        int columns = lying ? height() : width();
        float[][][] turned = new float[planes.length][rows][columns];
        for (int c = 0; c < planes.length; c++) {
            for (int y = 0; y < rows; y++) {
                for (int x = 0; x < columns; x++) {
                    int row = lying ? x : y;
                    int column = lying ? y : x;
                    turned[c][y][x] =
                            planes[c][fromBelow ? height() - 1 - row : row][fromRight ? width() - 1 - column : column];
                }
            }
        }
        return new PlanarImage(turned);
    }

    /** Each new pixel is the mean of the area that it covers in this picture; the longer side becomes {@code longestSide}. */
    PlanarImage reducedTo(int longestSide) {
        double scale = (double) Math.max(height(), width()) / longestSide;
        if (scale <= 1) {
            return this;
        }
        int rows = Math.max(1, (int) Math.round(height() / scale));
        int columns = Math.max(1, (int) Math.round(width() / scale));
        float[][][] small = new float[planes.length][][];
        for (int c = 0; c < planes.length; c++) {
            small[c] = transposed(meansOfRows(transposed(meansOfRows(planes[c], rows)), columns));
        }
        return new PlanarImage(small);
    }

    /** {@code [H][W] -> [rows][W]}: each new row is the mean of those it covers, parts of rows included. */
    private static float[][] meansOfRows(float[][] plane, int rows) {
        double span = (double) plane.length / rows;
        float[][] means = new float[rows][plane[0].length];
        for (int y = 0; y < rows; y++) {
            double from = y * span;
            double to = Math.min(plane.length, from + span);
            for (int row = (int) from; row < Math.ceil(to); row++) {
                double share = (Math.min(to, row + 1) - Math.max(from, row)) / (to - from);
                for (int x = 0; x < plane[0].length; x++) {
                    means[y][x] += (float) (share * plane[row][x]);
                }
            }
        }
        return means;
    }

    private static float[][] transposed(float[][] plane) {
        float[][] turned = new float[plane[0].length][plane.length];
        for (int y = 0; y < plane.length; y++) {
            for (int x = 0; x < plane[0].length; x++) {
                turned[x][y] = plane[y][x];
            }
        }
        return turned;
    }
}
