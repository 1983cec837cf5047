package dev.cella.lessons.convolve.figure;

import dev.cella.lessons.convolve.ConvSpec;
import dev.cella.lessons.convolve.ReceptiveField;
import dev.cella.lessons.draw.Figure;
import java.util.List;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Figures of lessons 07 and 07b: where windows lie, and how far they see. */
public final class StrideFigures {
    private StrideFigures() {}

    /**
     * One row of pixels and, below it, every window that fits: where it begins, which pixels lie under its weights, and
     * the pixels that no window touches. Padding is gray.
     *
     * @param setting of the filter
     * @param size pixels in the row; with padding at most 60
     * @throws IllegalArgumentException if the filter does not fit, or the row is too long to be drawn
     */
    public static Figure ruler(ConvSpec setting, int size) {
        return Ruler.of(setting, size);
    }

    /**
     * An image with a frame for each layer: what the value nearest to the middle of its map sees.
     *
     * @param image gray {@code [H, W]} or {@code [1, H, W]}
     * @param fields as {@code receptiveField(layers)} gives them
     */
    public static Figure fields(INDArray image, List<ReceptiveField> fields) {
        return FieldsFigure.of(image, fields);
    }
}
