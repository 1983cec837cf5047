package dev.cella.lessons.convolve;

import static dev.cella.lessons.image.GrayScale.asGray;

import dev.cella.lessons.trace.Bordered;
import dev.cella.lessons.trace.ImageTrace;
import dev.cella.lessons.trace.JavaArrays;
import dev.cella.lessons.trace.LazySteps;
import dev.cella.lessons.trace.Operation;
import dev.cella.lessons.trace.WindowOperation;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;

/**
 * An image with a border around it that still knows which pixels are image and which are border: the trace of a
 * padding.
 *
 * @param image with the border, {@code [top + H + bottom, left + W + right]}
 * @param top rows of the border above the image
 * @param bottom rows of the border below it
 * @param left columns of the border to the left of it
 * @param right columns of the border to the right of it
 * @param mode what the border holds
 */
public record Padded(INDArray image, int top, int bottom, int left, int right, PaddingMode mode)
        implements Bordered, ImageTrace<PaddedPixel> {
    /**
     * @throws IllegalArgumentException if the image is not a matrix, or the border is negative or larger than the image
     */
    public Padded {
        plane(image);
        if (Math.min(Math.min(top, bottom), Math.min(left, right)) < 0
                || top + bottom >= image.size(0)
                || left + right >= image.size(1)) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "a border of %d above, %d below, %d left and %d right leaves no image (each must be >= 0, and at"
                            + " least one pixel must be left); try pad(image, 1)",
                    top,
                    bottom,
                    left,
                    right));
        }
    }

    /**
     * Puts zeros around an image, {@code [H, W] -> [H + 2 · border, W + 2 · border]}.
     *
     * @param image gray, {@code [H, W]} or {@code [1, H, W]}
     * @param border rows above and below, columns left and right
     * @throws IllegalArgumentException if the image is not gray or the border is negative
     */
    public static Padded pad(INDArray image, int border) {
        return pad(image, border, border, border, border);
    }

    /** Pads as {@link #pad(INDArray, int)} does, with another kind of border than zeros. */
    public static Padded pad(INDArray image, int border, PaddingMode mode) {
        return pad(image, border, border, border, border, mode);
    }

    /** Pads as {@link #pad(INDArray, int)} does, with a separate border at each side. */
    public static Padded pad(INDArray image, int top, int bottom, int left, int right) {
        return pad(image, top, bottom, left, right, PaddingMode.ZEROS);
    }

    private static Padded pad(INDArray image, int top, int bottom, int left, int right, PaddingMode mode) {
        double[][] plane = JavaArrays.matrix(plane(image));
        if (Math.min(Math.min(top, bottom), Math.min(left, right)) < 0) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "padding of %d above, %d below, %d left and %d right would remove pixels (each must be >= 0); try"
                            + " pad(image, 1)",
                    top,
                    bottom,
                    left,
                    right));
        }
        mode.requireRoom(Math.max(top, bottom), plane.length);
        mode.requireRoom(Math.max(left, right), plane[0].length);
        double[][] framed = mode == PaddingMode.ZEROS
                ? frame(plane, top, bottom, left, right)
                : copies(plane, top, bottom, left, right, mode);
        return new Padded(Nd4j.createFromArray(framed).castTo(image.dataType()), top, bottom, left, right, mode);
    }

    /** Puts the image in the middle of zeros. */
    static double[][] frame(double[][] image, int top, int bottom, int left, int right) {
        double[][] framed = new double[top + image.length + bottom][left + image[0].length + right];
        for (int row = 0; row < image.length; row++) {
            for (int column = 0; column < image[0].length; column++) {
                framed[top + row][left + column] = image[row][column];
            }
        }
        return framed;
    }

    /** Puts the image in the middle of copies of its own pixels. */
    static double[][] copies(double[][] image, int top, int bottom, int left, int right, PaddingMode mode) {
        double[][] framed = new double[top + image.length + bottom][left + image[0].length + right];
        for (int row = 0; row < framed.length; row++) {
            for (int column = 0; column < framed[0].length; column++) {
                int fromRow = mode.source(row - top, image.length);
                int fromColumn = mode.source(column - left, image[0].length);
                framed[row][column] = image[fromRow][fromColumn];
            }
        }
        return framed;
    }

    /** Returns the image without its border, {@code [H, W]}. */
    @Override
    public INDArray input() {
        return image.get(
                NDArrayIndex.interval(top, image.size(0) - bottom), NDArrayIndex.interval(left, image.size(1) - right));
    }

    /** Returns the {@link #image} with its border. */
    @Override
    public INDArray map() {
        return image;
    }

    @Override
    public Optional<Operation> operation() {
        return Optional.of(WindowOperation.eachChannel("total", 1, 1, 1, edges()));
    }

    /** Returns the border without the image. */
    WindowOperation.Edges edges() {
        return new WindowOperation.Edges(top, left, bottom, right, mode.toString());
    }

    /** Returns where each pixel comes from, left to right and top to bottom. */
    @Override
    public List<PaddedPixel> steps() {
        double[][] pixels = JavaArrays.matrix(image);
        int width = pixels[0].length;
        int innerHeight = pixels.length - top - bottom;
        int innerWidth = width - left - right;
        return new LazySteps<>((int) image.length(), index -> {
            int row = index / width;
            int column = index % width;
            int fromRow = mode.source(row - top, innerHeight);
            int fromColumn = mode.source(column - left, innerWidth);
            return new PaddedPixel(row, column, fromRow, fromColumn, pixels[row][column]);
        });
    }

    /** Puts the same border around another image; color is first turned into gray. */
    @Override
    public Padded again(INDArray other) {
        return pad(asGray(other), top, bottom, left, right, mode);
    }

    /** Returns an image as it is, with no border. */
    public static Padded none(INDArray image) {
        return new Padded(plane(image), 0, 0, 0, 0, PaddingMode.ZEROS);
    }

    /** Returns the sizes in words: {@code 5x5 image, padded to 7x7 with zeros}. */
    @Override
    public String toString() {
        INDArray inner = input();
        return String.format(
                Locale.ROOT,
                "%dx%d image, padded to %dx%d with %s",
                inner.size(0),
                inner.size(1),
                image.size(0),
                image.size(1),
                mode);
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
