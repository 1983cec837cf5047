package dev.cella.lessons.image;

import java.util.Arrays;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Turns color into gray, with the weights of the human eye.
 *
 * <p>Gray = 0.299 · red + 0.587 · green + 0.114 · blue. The weights add up to 1, so white stays white. Source: luma of
 * Recommendation ITU-R BT.601.
 */
public final class GrayScale {

    /** The share of red in gray. */
    public static final double RED = 0.299;

    /** The share of green in gray; the eye sees green as the brightest. */
    public static final double GREEN = 0.587;

    /** The share of blue in gray; the eye sees blue as the darkest. */
    public static final double BLUE = 0.114;

    private GrayScale() {}

    /**
     * Turns a color image into gray, {@code [3, H, W] -> [1, H, W]}, on the same scale of intensities.
     *
     * @throws IllegalArgumentException unless the image has shape {@code [3, H, W]}
     */
    public static INDArray toGray(INDArray color) {
        if (color.rank() != 3 || color.size(0) != 3) {
            throw new IllegalArgumentException("gray is mixed from 3 channels [3, H, W], and this image has shape "
                    + Arrays.toString(color.shape()) + "; a gray image needs no mixing");
        }
        long height = color.size(1);
        long width = color.size(2);
        INDArray gray = Nd4j.create(DataType.FLOAT, 1, height, width);
        for (long y = 0; y < height; y++) {
            for (long x = 0; x < width; x++) {
                double mixed = RED * color.getDouble(0, y, x)
                        + GREEN * color.getDouble(1, y, x)
                        + BLUE * color.getDouble(2, y, x);
                gray.putScalar(0, y, x, mixed);
            }
        }
        return gray;
    }

    /**
     * Returns an image as {@code [1, H, W]}: a plane {@code [H, W]} gets a channel, color is mixed, gray stays.
     *
     * @throws IllegalArgumentException if it is not a single image with 1 or 3 channels
     */
    public static INDArray asGray(INDArray image) {
        if (image.rank() == 2) {
            return image.reshape(1, image.size(0), image.size(1));
        }
        if (image.rank() == 3 && image.size(0) == 1) {
            return image;
        }
        if (image.rank() == 3 && image.size(0) == 3) {
            return toGray(image);
        }
        throw new IllegalArgumentException("an image of shape " + Arrays.toString(image.shape())
                + " was given, but this takes one image, gray [H, W] or [1, H, W] or color [3, H, W]; try "
                + (image.rank() == 4 ? "images.slice(0) for the first of a batch" : "image.slice(0) for one channel"));
    }

    /**
     * Gives an image the number of channels that a network reads: it stays as it is, or each channel gets the image in
     * gray.
     *
     * @param image {@code [H, W]}, {@code [1, H, W]} or {@code [3, H, W]}
     * @return {@code [channels, H, W]}
     * @throws IllegalArgumentException if it is not a single image with 1 or 3 channels
     */
    public static INDArray withChannels(INDArray image, int channels) {
        if (image.rank() == 3 && image.size(0) == channels) {
            return image;
        }
        INDArray[] copies = new INDArray[channels];
        Arrays.fill(copies, asGray(image));
        return Nd4j.concat(0, copies);
    }
}
