package dev.cella.lessons.handmade;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** A filter whose weights somebody has chosen, by a formula or by hand. Its components are the choices. */
public sealed interface ClassicFilter permits Gaussian, Sobel, Laplacian, Gabor {
    /** Returns the weights, {@code [k][k]}. */
    double[][] weights();

    /** Returns what its features are called, such as {@code Gabor 4 px 45°}. */
    String name();

    /** Returns the weights as a tensor, {@code [k, k]}. */
    default INDArray kernel() {
        return Nd4j.createFromArray(weights());
    }

    /**
     * Slides the kernel over an image, without padding. The map is that of {@code convolve(image, kernel())}.
     *
     * @param image gray, {@code [H, W]} or {@code [1, H, W]}
     * @return the feature map, {@code [H − k + 1, W − k + 1]}
     * @throws IllegalArgumentException if the image is not gray, or smaller than the kernel
     */
    default INDArray answer(INDArray image) {
        return Nd4j.createFromArray(answer(Pixels.of(image)));
    }

    /**
     * Slides the kernel as {@link #answer(INDArray)} does, over plain arrays and without keeping the steps, so that it is quick
     * enough for all images of a set.
     *
     * @param pixels {@code [H][W]}
     */
    default double[][] answer(double[][] pixels) {
        double[][] weights = weights();
        int k = weights.length;
        Pixels.requireRoom(pixels, k);
        double[][] map = new double[pixels.length - k + 1][pixels[0].length - k + 1];
        for (int y = 0; y < map.length; y++) {
            for (int x = 0; x < map[0].length; x++) {
                for (int i = 0; i < k; i++) {
                    for (int j = 0; j < k; j++) {
                        map[y][x] += pixels[y + i][x + j] * weights[i][j];
                    }
                }
            }
        }
        return map;
    }
}
