package dev.cella.lessons.handmade;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.ops.transforms.Transforms;

/**
 * Where it gets brighter, and how fast, at each pixel: two answers of a Sobel filter make one arrow.
 *
 * @param right change from left to right, in gray values per pixel, {@code [H − 2, W − 2]}
 * @param down change from top to bottom, {@code [H − 2, W − 2]}
 */
public record ImageGradient(INDArray right, INDArray down) {
    /**
     * Measures an image with both Sobel filters.
     *
     * @param image gray, {@code [H, W]} or {@code [1, H, W]}, at least 3 × 3
     * @throws IllegalArgumentException if the image is not gray, or too small
     */
    public static ImageGradient imageGradient(INDArray image) {
        return new ImageGradient(
                ClassicFilters.sobelX().answer(image),
                ClassicFilters.sobelY().answer(image));
    }

    /** Returns the length of each arrow, √(right² + down²). */
    public INDArray magnitude() {
        return Transforms.sqrt(right.mul(right).add(down.mul(down)));
    }

    /** Returns the direction of each arrow in degrees, from 0 (brighter to the right) over 90 (below) to less than 360. */
    public INDArray direction() {
        double[][] x = right.toDoubleMatrix();
        double[][] y = down.toDoubleMatrix();
        double[][] degrees = new double[x.length][x[0].length];
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j < x[0].length; j++) {
                degrees[i][j] = (Math.toDegrees(Math.atan2(y[i][j], x[i][j])) + 360) % 360;
            }
        }
        return Nd4j.createFromArray(degrees);
    }
}
