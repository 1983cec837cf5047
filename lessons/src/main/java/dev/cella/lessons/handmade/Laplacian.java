package dev.cella.lessons.handmade;

/**
 * How much the four neighbors of a pixel are brighter than the pixel itself, added up: positive at dark spots, negative at bright
 * ones, 0 on a ramp.
 *
 * <p>Source: Gonzalez and Woods, Digital Image Processing (4th edition, 2018), section 3.6.
 */
public record Laplacian() implements ClassicFilter {
    @Override
    public double[][] weights() {
        return new double[][] {{0, 1, 0}, {1, -4, 1}, {0, 1, 0}};
    }

    @Override
    public String name() {
        return "Laplacian";
    }
}
