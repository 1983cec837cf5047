package dev.cella.lessons.handmade.exercise;

import dev.cella.lessons.handmade.ClassicFilter;
import dev.cella.lessons.handmade.ClassicFilters;

/** The filters that a {@link FilterBox} may hide. */
public enum FilterName {
    /** The blur. */
    GAUSSIAN,
    /** Brighter to the right. */
    SOBEL_X,
    /** Brighter below. */
    SOBEL_Y,
    /** A pixel against its neighbors. */
    LAPLACIAN;

    ClassicFilter filter() {
        return switch (this) {
            case GAUSSIAN -> ClassicFilters.gaussian(3, 1);
            case SOBEL_X -> ClassicFilters.sobelX();
            case SOBEL_Y -> ClassicFilters.sobelY();
            case LAPLACIAN -> ClassicFilters.laplacian();
        };
    }
}
