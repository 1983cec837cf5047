package dev.cella.lessons.handmade;

import java.util.List;

/** Some features that are computed in the same way. Its components are the choices that somebody made. */
public sealed interface FeatureGroup permits Measured, Directions {
    /** Returns what the group measures, such as {@code Laplacian}. */
    String title();

    /** Returns a name for each feature. */
    List<String> names();

    /**
     * Returns a number for each name.
     *
     * @param pixels of a gray image, {@code [H][W]}
     * @throws IllegalArgumentException if the image is too small for the filter and the grid
     */
    double[] features(double[][] pixels);

    /** Returns the filters whose answers are measured. */
    List<ClassicFilter> filters();

    /** Returns what was chosen by hand, one entry per choice. */
    List<Choice> choices();
}
