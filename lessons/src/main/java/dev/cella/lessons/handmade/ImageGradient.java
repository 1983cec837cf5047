package dev.cella.lessons.handmade;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Where it gets brighter, and how fast, at each pixel: two answers of a Sobel filter make one arrow.
 *
 * @param right change from left to right, in gray values per pixel, {@code [H − 2][W − 2]}
 * @param down change from top to bottom, {@code [H − 2][W − 2]}
 */
@SuppressWarnings("ArrayRecordComponent") // made for one look, never shared
public record ImageGradient(double[][] right, double[][] down) {
    /** The number that one position gets from both answers. */
    private interface Rule {
        double of(double right, double down);
    }

    /**
     * Measures an image with both Sobel filters.
     *
     * @param image gray, {@code [H, W]} or {@code [1, H, W]}, at least 3 × 3
     * @throws IllegalArgumentException if the image is not gray, or too small
     */
    public static ImageGradient imageGradient(INDArray image) {
        return of(Pixels.of(image));
    }

    static ImageGradient of(double[][] pixels) {
        return new ImageGradient(
                ClassicFilters.sobelX().answer(pixels), ClassicFilters.sobelY().answer(pixels));
    }

    /** Returns the length of each arrow, √(right² + down²), {@code [H − 2, W − 2]}. */
    public INDArray magnitude() {
        return Nd4j.createFromArray(lengths());
    }

    /** Returns the direction of each arrow in degrees, from 0 (brighter to the right) over 90 (below) to less than 360. */
    public INDArray direction() {
        return Nd4j.createFromArray(degrees());
    }

    double[][] lengths() {
        return each(Math::hypot);
    }

    double[][] degrees() {
        return each((x, y) -> (Math.toDegrees(Math.atan2(y, x)) + 360) % 360);
    }

    private double[][] each(Rule rule) {
        double[][] result = new double[right.length][right[0].length];
        for (int i = 0; i < result.length; i++) {
            for (int j = 0; j < result[0].length; j++) {
                result[i][j] = rule.of(right[i][j], down[i][j]);
            }
        }
        return result;
    }
}
