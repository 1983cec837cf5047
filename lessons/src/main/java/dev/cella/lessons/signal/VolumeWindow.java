package dev.cella.lessons.signal;

import java.util.Arrays;
import java.util.Locale;

/**
 * What a kernel computes at one position of a volume: one step of a convolution in three dimensions.
 *
 * @param slice of the sum in the map, from 0
 * @param row of the sum in its slice
 * @param column of the sum in its slice
 * @param stride voxels from one window to the next
 * @param products voxel × weight, {@code [kernel depth][kernel height][kernel width]}
 * @param sum of the products: one number of the map
 */
@SuppressWarnings("ArrayRecordComponent") // created for one look, never shared
public record VolumeWindow(int slice, int row, int column, int stride, double[][][] products, double sum) {

    /** Lays the kernel on the volume, multiplies each voxel by the weight on top of it, and adds up the products. */
    static VolumeWindow look(double[][][] volume, double[][][] kernel, int slice, int row, int column, int stride) {
        double[][][] products = new double[kernel.length][kernel[0].length][kernel[0][0].length];
        double sum = 0;
        for (int d = 0; d < kernel.length; d++) {
            for (int i = 0; i < kernel[0].length; i++) {
                for (int j = 0; j < kernel[0][0].length; j++) {
                    double voxel = volume[slice * stride + d][row * stride + i][column * stride + j];
                    products[d][i][j] = voxel * kernel[d][i][j];
                    sum += products[d][i][j];
                }
            }
        }
        return new VolumeWindow(slice, row, column, stride, products, sum);
    }

    /** Returns what one slice under the window adds to the sum. */
    public double sumOfSlice(int depth) {
        return Arrays.stream(products[depth]).flatMapToDouble(Arrays::stream).sum();
    }

    /** Returns the sums slice by slice: {@code slice 0, row 2, column 1: 1.000 + (-2.000) = -1.000}. */
    @Override
    public String toString() {
        StringBuilder added = new StringBuilder();
        for (int d = 0; d < products.length; d++) {
            double part = sumOfSlice(d) + 0.0;
            added.append(d == 0 ? "" : " + ").append(String.format(Locale.ROOT, part < 0 ? "(%.3f)" : "%.3f", part));
        }
        return String.format(
                Locale.ROOT, "slice %d, row %d, column %d: %s = %.3f", slice, row, column, added, sum + 0.0);
    }
}
