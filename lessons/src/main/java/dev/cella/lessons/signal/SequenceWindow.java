package dev.cella.lessons.signal;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What a kernel computes at one position of a sequence: one step of a convolution in one dimension.
 *
 * @param position of the sum in the map, from 0
 * @param start the first position of the sequence under the kernel, from 0
 * @param products value × weight, {@code [channels][kernel length]}
 * @param sum of the products: one number of the map
 */
@SuppressWarnings("ArrayRecordComponent") // created for one look, never shared
public record SequenceWindow(int position, int start, double[][] products, double sum) {

    /**
     * Lays the kernel on the sequence, multiplies, and adds up.
     *
     * @param sequence {@code [channels][length]}
     * @param kernel {@code [channels][kernel length]}
     */
    static SequenceWindow look(double[][] sequence, double[][] kernel, int position, int stride) {
        int start = position * stride;
        double[][] products = new double[kernel.length][kernel[0].length];
        double sum = 0;
        for (int channel = 0; channel < kernel.length; channel++) {
            for (int i = 0; i < kernel[0].length; i++) {
                products[channel][i] = sequence[channel][start + i] * kernel[channel][i];
                sum += products[channel][i];
            }
        }
        return new SequenceWindow(position, start, products, sum);
    }

    /** Returns the arithmetic without products that are 0: {@code position 2: 1.000 + 2.000 = 3.000}. */
    @Override
    public String toString() {
        String added = Arrays.stream(products)
                .flatMapToDouble(Arrays::stream)
                .filter(product -> product != 0)
                .mapToObj(product -> String.format(Locale.ROOT, product < 0 ? "(%.3f)" : "%.3f", product))
                .collect(Collectors.joining(" + "));
        return String.format(Locale.ROOT, "position %d: %s = %.3f", position, added.isEmpty() ? "0" : added, sum + 0.0);
    }
}
