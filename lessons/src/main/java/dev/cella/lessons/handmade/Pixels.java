package dev.cella.lessons.handmade;

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
        int width = (int) image.size(image.rank() - 1);
        double[] row = image.dup('c').data().asDouble();
        double[][] pixels = new double[row.length / width][];
        Arrays.setAll(pixels, y -> Arrays.copyOfRange(row, y * width, (y + 1) * width));
        return pixels;
    }

    /** @throws IllegalArgumentException if a kernel of this side does not fit */
    static void requireRoom(double[][] pixels, int side) {
        if (pixels.length < side || pixels[0].length < side) {
            throw new IllegalArgumentException("kernel " + side + "x" + side + " does not fit input " + pixels.length
                    + "x" + pixels[0].length + " (height and width must be >= " + side + "); try a smaller kernel");
        }
    }
}
