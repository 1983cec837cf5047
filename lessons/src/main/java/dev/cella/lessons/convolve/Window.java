package dev.cella.lessons.convolve;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What a kernel computes at one position: one step of a convolution.
 *
 * @param row of the sum in the feature map, from 0
 * @param column of the sum in the feature map, from 0
 * @param stride pixels from one window to the next
 * @param products pixel × weight, one for each weight of the kernel, {@code [kernel height][kernel width]}
 * @param sum of the products: one number of the feature map
 */
@SuppressWarnings("ArrayRecordComponent") // created for one look, never shared
public record Window(int row, int column, int stride, double[][] products, double sum) {

    /**
     * Lays the kernel on the image, multiplies each pixel by the weight on top of it, and adds up the products.
     *
     * @param image {@code [height][width]}
     * @param kernel weights, no larger than what is left of the image from {@code row · stride} and {@code column ·
     *     stride} on
     */
    static Window look(double[][] image, double[][] kernel, int row, int column, int stride) {
        int top = row * stride;
        int left = column * stride;
        double[][] products = new double[kernel.length][kernel[0].length];
        double sum = 0;
        for (int i = 0; i < kernel.length; i++) {
            for (int j = 0; j < kernel[0].length; j++) {
                products[i][j] = image[top + i][left + j] * kernel[i][j];
                sum += products[i][j];
            }
        }
        return new Window(row, column, stride, products, sum);
    }

    /** Returns the row of the image under the first row of the kernel, from 0. */
    public int top() {
        return row * stride;
    }

    /** Returns the column of the image under the first column of the kernel, from 0. */
    public int left() {
        return column * stride;
    }

    /** Returns the arithmetic: {@code row 5, column 18: (-0.510) + 0.000 + 0.659 = 0.149}. */
    @Override
    public String toString() {
        String added = Arrays.stream(products)
                .flatMapToDouble(Arrays::stream)
                .mapToObj(product -> String.format(Locale.ROOT, product < 0 ? "(%.3f)" : "%.3f", product + 0.0))
                .collect(Collectors.joining(" + "));
        return String.format(Locale.ROOT, "row %d, column %d: %s = %.3f", row, column, added, sum);
    }
}
