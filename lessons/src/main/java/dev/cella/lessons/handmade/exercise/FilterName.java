package dev.cella.lessons.handmade.exercise;

import dev.cella.lessons.handmade.ClassicFilter;
import dev.cella.lessons.handmade.ClassicFilters;

/** The filters that a {@link FilterBox} may hide. */
public enum FilterName {
    /** The blur. */
    GAUSSIAN(ClassicFilters.gaussian(3, 1)),
    /** Brighter to the right. */
    SOBEL_X(ClassicFilters.sobelX()),
    /** Brighter below. */
    SOBEL_Y(ClassicFilters.sobelY()),
    /** A pixel against its neighbors. */
    LAPLACIAN(ClassicFilters.laplacian());

    private final ClassicFilter filter;

    FilterName(ClassicFilter filter) {
        this.filter = filter;
    }

    ClassicFilter filter() {
        return filter;
    }
}
