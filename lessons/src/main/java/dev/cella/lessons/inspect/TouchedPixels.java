package dev.cella.lessons.inspect;

import java.util.Arrays;
import java.util.Locale;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;

/** Measures a receptive field: touches each pixel of an image, and sees whether a value of the last map changes. */
public final class TouchedPixels {
    private TouchedPixels() {}

    /**
     * Makes one copy of the image per pixel, in which this pixel is brighter by 1, and compares one value of the net's last map.
     *
     * @param net whose output is a map, {@code [N, F, H', W']}; the first map is asked
     * @param image gray, {@code [1, H, W]}
     * @param row of the value in the last map, from 0
     * @param column of the value in the last map, from 0
     * @return how much the value changes with each pixel, {@code [H, W]}; 0 where the value does not depend on the pixel
     * @throws IllegalArgumentException if the image is not gray, or the last map has no such value
     */
    public static INDArray touchEachPixel(MultiLayerNetwork net, INDArray image, int row, int column) {
        if (image.rank() != 3 || image.size(0) != 1) {
            throw new IllegalArgumentException("an image of rank " + image.rank()
                    + " was given, but this takes a gray image" + " [1, H, W]; try scan.reshape(1, 28, 28)");
        }
        long height = image.size(1);
        long width = image.size(2);
        long pixels = height * width;
        INDArray untouched = net.output(image.reshape(1, 1, height, width));
        requirePosition(untouched, row, column);
        INDArray copies = Nd4j.tile(image.reshape(1, pixels), (int) pixels, 1).addi(Nd4j.eye(pixels));
        INDArray values = net.output(copies.reshape(pixels, 1, height, width))
                .get(NDArrayIndex.all(), NDArrayIndex.point(0), NDArrayIndex.point(row), NDArrayIndex.point(column))
                .dup();
        return values.subi(untouched.getDouble(0, 0, row, column)).reshape(height, width);
    }

    private static void requirePosition(INDArray output, int row, int column) {
        if (output.rank() != 4 || row < 0 || column < 0 || row >= output.size(2) || column >= output.size(3)) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "the net's output %s has no value at row %d and column %d (it must be maps, [N, F, H, W]); try row 0 and column 0",
                    Arrays.toString(output.shape()),
                    row,
                    column));
        }
    }
}
