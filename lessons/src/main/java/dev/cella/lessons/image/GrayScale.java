package dev.cella.lessons.image;

import java.util.Arrays;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * From color to gray, weighted as the eye weighs.
 *
 * <p>Gray = 0.299 · red + 0.587 · green + 0.114 · blue. The weights add up to 1, so white stays white. Source: luma of
 * Recommendation ITU-R BT.601.
 */
public final class GrayScale {

    /** Share of red in gray. */
    public static final double RED = 0.299;

    /** Share of green in gray: the eye sees it brightest. */
    public static final double GREEN = 0.587;

    /** Share of blue in gray: the eye sees it darkest. */
    public static final double BLUE = 0.114;

    private GrayScale() {}

    /**
     * Turns a color image to gray, {@code [3, H, W] -> [1, H, W]}, on the same scale of intensities.
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
}
