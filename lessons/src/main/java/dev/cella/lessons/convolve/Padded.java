package dev.cella.lessons.convolve;

import dev.cella.lessons.trace.Bordered;
import java.util.Arrays;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;

/**
 * A picture with a frame around it, which still knows what is picture and what is frame.
 *
 * @param image with the frame, {@code [top + H + bottom, left + W + right]}
 * @param top rows of the frame above the picture
 * @param bottom rows of the frame below it
 * @param left columns of the frame to the left of it
 * @param right columns of the frame to the right of it
 */
public record Padded(INDArray image, int top, int bottom, int left, int right) implements Bordered {
    /** @throws IllegalArgumentException if the image is no matrix, or the frame negative or larger than the image */
    public Padded {
        plane(image);
        if (Math.min(Math.min(top, bottom), Math.min(left, right)) < 0
                || top + bottom >= image.size(0)
                || left + right >= image.size(1)) {
            throw new IllegalArgumentException(
                    "a frame of %d above, %d below, %d left and %d right of a picture is none (each must be >= 0); try pad(image, 1)"
                            .formatted(top, bottom, left, right));
        }
    }

    /**
     * Puts zeros around a picture, {@code [H, W] -> [H + 2 · border, W + 2 · border]}.
     *
     * @param image gray, {@code [H, W]} or {@code [1, H, W]}
     * @param border rows above and below, columns left and right
     * @throws IllegalArgumentException if the image is not gray or the border negative
     */
    public static Padded pad(INDArray image, int border) {
        return pad(image, border, border, border, border);
    }

    /** {@link #pad(INDArray, int)} with a border of its own at each side. */
    public static Padded pad(INDArray image, int top, int bottom, int left, int right) {
        INDArray plane = plane(image);
        if (Math.min(Math.min(top, bottom), Math.min(left, right)) < 0) {
            throw new IllegalArgumentException(
                    "padding of %d above, %d below, %d left and %d right takes pixels away (each must be >= 0); try pad(image, 1)"
                            .formatted(top, bottom, left, right));
        }
        double[][] framed = frame(plane.toDoubleMatrix(), top, bottom, left, right);
        return new Padded(Nd4j.createFromArray(framed).castTo(image.dataType()), top, bottom, left, right);
    }

    /** The picture in the middle of zeros. */
    static double[][] frame(double[][] image, int top, int bottom, int left, int right) {
        double[][] framed = new double[top + image.length + bottom][left + image[0].length + right];
        for (int row = 0; row < image.length; row++) {
            for (int column = 0; column < image[0].length; column++) {
                framed[top + row][left + column] = image[row][column];
            }
        }
        return framed;
    }

    /** The picture without its frame, {@code [H, W]}. */
    public INDArray unpadded() {
        return image.get(
                NDArrayIndex.interval(top, image.size(0) - bottom), NDArrayIndex.interval(left, image.size(1) - right));
    }

    /** A picture as it is, with no frame. */
    public static Padded none(INDArray image) {
        return new Padded(plane(image), 0, 0, 0, 0);
    }

    private static INDArray plane(INDArray image) {
        INDArray plane = image.rank() == 3 && image.size(0) == 1 ? image.slice(0) : image;
        if (plane.rank() != 2) {
            throw new IllegalArgumentException("an image of shape " + Arrays.toString(image.shape())
                    + " is not gray (must be [H, W] or [1, H, W]); choose one channel, or try toGray");
        }
        return plane;
    }
}
