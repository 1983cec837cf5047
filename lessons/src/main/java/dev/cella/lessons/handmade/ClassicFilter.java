package dev.cella.lessons.handmade;

import static dev.cella.lessons.convolve.Convolution.convolve;

import org.nd4j.linalg.api.ndarray.INDArray;

/** A filter whose weights somebody has chosen, by a formula or by hand. Its components are the choices. */
public sealed interface ClassicFilter permits Gaussian, Sobel, Laplacian, Gabor {
    /** Returns the weights, {@code [k, k]}. */
    INDArray kernel();

    /** Returns what its features are called, such as {@code Gabor 4 px 45°}. */
    String name();

    /**
     * Slides the kernel over an image, without padding.
     *
     * @param image gray, {@code [H, W]} or {@code [1, H, W]}
     * @return the feature map, {@code [H − k + 1, W − k + 1]}
     * @throws IllegalArgumentException if the image is not gray, or smaller than the kernel
     */
    default INDArray answer(INDArray image) {
        return convolve(image, kernel()).map();
    }
}
