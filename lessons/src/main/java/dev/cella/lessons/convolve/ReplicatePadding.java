package dev.cella.lessons.convolve;

import dev.cella.lessons.trace.JavaArrays;
import java.util.Arrays;
import java.util.stream.DoubleStream;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Reads the border of a map, and pads with copies instead of zeros. */
public final class ReplicatePadding {

    private ReplicatePadding() {}

    /**
     * Returns the outermost numbers of a map, {@code [H, W] -> [2·H + 2·W − 4]}, each once, from top to bottom.
     *
     * @throws IllegalArgumentException if the map is not a matrix, or smaller than 2 × 2
     */
    public static INDArray ring(INDArray map) {
        if (map.rank() != 2 || map.size(0) < 2 || map.size(1) < 2) {
            throw new IllegalArgumentException("a map of shape " + Arrays.toString(map.shape())
                    + " has no ring (must be [H, W], both >= 2); try ring(convolve(image, kernel).map())");
        }
        double[][] rows = JavaArrays.matrix(map);
        int right = rows[0].length - 1;
        DoubleStream.Builder numbers = DoubleStream.builder();
        for (int row = 0; row < rows.length; row++) {
            for (int column = 0; column <= right; column++) {
                if (row == 0 || row == rows.length - 1 || column == 0 || column == right) {
                    numbers.add(rows[row][column]);
                }
            }
        }
        return Nd4j.createFromArray(numbers.build().toArray());
    }

    /**
     * Repeats the outermost pixels of an image around it: {@code a b c} becomes {@code a a b c c}.
     *
     * @param image gray, {@code [H, W]} or {@code [1, H, W]}
     * @param border pixels of the border on each side
     * @throws IllegalArgumentException if the image is not gray or the border is negative
     */
    public static Padded padReplicate(INDArray image, int border) {
        return Padded.pad(image, border, PaddingMode.REPLICATE);
    }
}
