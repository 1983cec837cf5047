package dev.cella.lessons.handmade;

import java.util.List;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Some features that are computed in the same way. Its components are the choices that somebody made. */
public sealed interface FeatureGroup permits Measured, Directions {
    /** Returns what the group measures, such as {@code Laplacian}. */
    String title();

    /** Returns a name for each feature. */
    List<String> names();

    /**
     * Returns a number for each name.
     *
     * @param image gray, {@code [H, W]} or {@code [1, H, W]}
     * @throws IllegalArgumentException if the image is not gray, or too small for the filter and the grid
     */
    double[] features(INDArray image);

    /** Returns the filters whose answers are measured. */
    List<ClassicFilter> filters();

    /** Returns what was chosen by hand, one entry per choice. */
    List<Choice> choices();
}
