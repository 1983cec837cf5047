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

    /** Computes all rows of an image, and reduces it to means of areas if its longer side is above {@code longestSide}. */
    static PlanarImage of(PixelRows rows, int longestSide) {
        double scale = Math.max(1, (double) Math.max(rows.height(), rows.width()) / longestSide);
        AreaMeans means = new AreaMeans(rows, Math.max(1, (int) Math.round(rows.height() / scale)), Math.max(1, (int)
                Math.round(rows.width() / scale)));
        return new PlanarImage(means.planes());
    }

    int height() {
        return planes[0].length;
    }

    int width() {
        return planes[0][0].length;
    }

    INDArray tensor() {
        return Nd4j.createFromArray(planes);
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
        float[][][] turned = new float[planes.length][][];
        for (int c = 0; c < planes.length; c++) {
            turned[c] = upright(planes[c], orientation);
        }
        return new PlanarImage(turned);
    }

    private static float[][] upright(float[][] plane, int orientation) {
        int height = plane.length;
        int width = plane[0].length;
        boolean lying = orientation >= 5;
        boolean fromRight = orientation == 2 || orientation == 3 || orientation == 7 || orientation == 8;
        boolean fromBelow = orientation == 3 || orientation == 4 || orientation == 6 || orientation == 7;
        float[][] turned = new float[lying ? width : height][lying ? height : width];
        for (int y = 0; y < turned.length; y++) {
            for (int x = 0; x < turned[0].length; x++) {
                int row = lying ? x : y;
                int column = lying ? y : x;
                turned[y][x] = plane[fromBelow ? height - 1 - row : row][fromRight ? width - 1 - column : column];
            }
        }
        return turned;
    }
}
