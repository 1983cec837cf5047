package dev.cella.lessons.handmade;

import dev.cella.lessons.trace.JavaArrays;
import java.util.Arrays;
import org.nd4j.linalg.api.ndarray.INDArray;

/** A gray image as plain arrays. */
final class Pixels {
    private Pixels() {}

    /**
     * @param image {@code [H, W]} or {@code [1, H, W]}
     * @throws IllegalArgumentException if it has other axes, or several channels
     */
    static double[][] of(INDArray image) {
        boolean isGray = image.rank() == 2 || (image.rank() == 3 && image.size(0) == 1);
        if (!isGray) {
            throw new IllegalArgumentException("an image of shape " + Arrays.toString(image.shape())
                    + " is not gray (must be [H, W] or [1, H, W]); try toGray(image), or one image of a set");
        }
        return JavaArrays.matrix(image.rank() == 2 ? image : image.slice(0));
    }

    /** @throws IllegalArgumentException if a kernel of this side does not fit */
    static void requireRoom(double[][] pixels, int side) {
        if (pixels.length < side || pixels[0].length < side) {
            throw new IllegalArgumentException("kernel " + side + "x" + side + " does not fit input " + pixels.length
                    + "x" + pixels[0].length + " (height and width must be >= " + side + "); try a smaller kernel");
        }
    }
}
