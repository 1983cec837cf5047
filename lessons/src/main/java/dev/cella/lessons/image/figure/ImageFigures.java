package dev.cella.lessons.image.figure;

import dev.cella.lessons.draw.Figure;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Figures of pixels and their neighborhood. */
public final class ImageFigures {
    private ImageFigures() {}

    /**
     * A window of an image: marked in the image, and beside it its pixels as numbers.
     *
     * @param image gray {@code [H, W]} or {@code [1, H, W]}
     * @param size rows and columns of the window, at most 16
     * @throws IllegalArgumentException if the window does not lie in the image
     */
    public static Figure pixels(INDArray image, int row, int column, int size) {
        return PatchFigure.of(image, row, column, size);
    }
}
