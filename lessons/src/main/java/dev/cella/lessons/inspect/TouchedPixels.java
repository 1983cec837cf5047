package dev.cella.lessons.inspect;

import java.util.Arrays;
import java.util.Locale;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Measures a receptive field: touches each pixel of an image, and sees whether a value of the last map changes. */
public final class TouchedPixels {
    /** Pixels that an image may have: each of them takes one forward pass. */
    private static final int MOST_PIXELS = 128 * 128;

    /** Pixels that a batch of copies may have, so that memory doesn't grow with the square of the image. */
    private static final int PIXELS_PER_BATCH = 1 << 20;

    private TouchedPixels() {}

    /**
     * Makes one copy of the image per pixel, in which this pixel is brighter by 1, and compares one value of the net's last map.
     *
     * @param net whose output is a map, {@code [N, F, H', W']}; the first map is asked
     * @param image gray, {@code [1, H, W]}
     * @param row of the value in the last map, from 0
     * @param column of the value in the last map, from 0
     * @return how much the value changes with each pixel, {@code [H, W]}; 0 where the value does not depend on the pixel
     * @throws IllegalArgumentException if the image is not gray, or has more than {@value #MOST_PIXELS} pixels, or the last map
     *     has no such value
     */
    public static INDArray touchEachPixel(MultiLayerNetwork net, INDArray image, int row, int column) {
        requireGray(image);
        INDArray batch = image.reshape(1, 1, image.size(1), image.size(2));
        INDArray untouched = net.output(batch);
        requirePosition(untouched, row, column);
        int pixels = (int) image.length();
        int most = Math.max(1, PIXELS_PER_BATCH / pixels);
        double[] change = new double[pixels];
        for (int first = 0; first < pixels; first += most) {
            INDArray answers = net.output(touched(batch, first, Math.min(pixels, first + most)));
            for (int copy = 0; copy < answers.size(0); copy++) {
                change[first + copy] = answers.getDouble(copy, 0, row, column) - untouched.getDouble(0, 0, row, column);
            }
        }
        return Nd4j.createFromArray(change).castTo(untouched.dataType()).reshape(image.size(1), image.size(2));
    }

    /** Returns one copy of the image for each pixel from {@code first} on, in which this pixel is brighter by 1. */
    private static INDArray touched(INDArray image, int first, int last) {
        INDArray copies = Nd4j.tile(image.reshape(1, image.length()), last - first, 1);
        for (int pixel = first; pixel < last; pixel++) {
            copies.putScalar(pixel - first, pixel, copies.getDouble(pixel - first, pixel) + 1);
        }
        return copies.reshape(last - first, 1, image.size(2), image.size(3));
    }

    private static void requireGray(INDArray image) {
        if (image.rank() != 3 || image.size(0) != 1) {
            throw new IllegalArgumentException("an image of shape " + Arrays.toString(image.shape())
                    + " was given, but this takes a gray image [1, H, W]; try scan.reshape(1, 28, 28)");
        }
        if (image.length() > MOST_PIXELS) {
            throw new IllegalArgumentException("an image of " + image.size(1) + "x" + image.size(2) + " has "
                    + image.length() + " pixels, and each of them takes a forward pass (must be <= " + MOST_PIXELS
                    + ", as 128x128 has); try a smaller image, such as ownImage(\"scan.png\", 64)");
        }
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
